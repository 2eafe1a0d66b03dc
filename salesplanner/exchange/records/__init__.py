"""How the rows of a table become records of the book: planned first, then kept as one change."""
