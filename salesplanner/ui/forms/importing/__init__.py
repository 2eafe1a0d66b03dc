"""The import of a file, step by step, and the small imports of copied rows."""
