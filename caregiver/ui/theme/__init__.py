"""The look: style sheet from the tokens, text size, light, dark and high contrast."""
