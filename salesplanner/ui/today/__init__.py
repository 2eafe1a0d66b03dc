"""The Today tab: what is planned for a day, and what came of it."""
