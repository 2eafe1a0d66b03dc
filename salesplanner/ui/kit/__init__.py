"""The toolkit that tabs are made of."""
