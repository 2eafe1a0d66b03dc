"""The day: what is due, what the quotas still ask, what was carried over."""
