"""A typed line, in Chinese or English, understood."""
