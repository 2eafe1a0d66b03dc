"""How a document is written: Word, Excel, PDF, text, picture, and a mail that carries it."""
