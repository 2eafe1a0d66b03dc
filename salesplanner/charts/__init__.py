"""Charts: numbers drawn into matplotlib figures, without a window."""
