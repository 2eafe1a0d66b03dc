"""Follow-ups: every client with its next step, and one client's page."""
