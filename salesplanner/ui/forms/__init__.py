"""Forms: dialogs that several tabs share."""
