"""The sections of a summary, one maker each: computed words that a person may replace, and what comes live from the records."""
