"""The machine: keyring, clock, folders, printer, screen."""
