"""The one line that is typed in free words, and the chips of what was understood."""
