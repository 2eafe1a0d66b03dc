"""How a file becomes a table: headers and numbered rows, whatever program wrote it."""
