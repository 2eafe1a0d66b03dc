"""Quotes and the memory of prices."""
