"""The pipeline: open deals by stage, as a board and as a table."""
