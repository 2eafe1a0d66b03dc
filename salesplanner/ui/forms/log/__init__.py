"""What came of a contact, and its next step."""
