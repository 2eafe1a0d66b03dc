"""What the columns of a list are: by their headings in any language, and by what they hold."""
