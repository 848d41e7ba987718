"""Through the day: at which hours it hurts, and the numbers before and after a quick-acting dose."""
