"""Progress: the month against its targets."""
