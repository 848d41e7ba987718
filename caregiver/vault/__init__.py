"""The encrypted file, and the only SQL in the house."""
