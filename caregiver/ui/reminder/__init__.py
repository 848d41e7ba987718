"""The window that asks about what is due; it stays until each dose has an answer or is put off."""
