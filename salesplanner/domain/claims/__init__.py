"""Checks the claims of a report's text: rules only, no learning, nothing kept."""
