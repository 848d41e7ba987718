"""The urgent sheet."""
