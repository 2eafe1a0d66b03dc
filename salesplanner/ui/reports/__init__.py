"""Reports: the month's summary as it will print, its words, and its way out."""
