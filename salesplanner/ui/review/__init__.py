"""The self-review: one a month, with ratings and words, beside what the records say."""
