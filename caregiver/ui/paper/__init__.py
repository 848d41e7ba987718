"""Paper: preview, print, save as PDF."""
