"""Figures with the records behind them, and documents without a format."""
