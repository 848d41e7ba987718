"""The diary: a card a day, an entry at the side with its history, search."""
