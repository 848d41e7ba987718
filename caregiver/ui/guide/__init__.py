"""The Guide: a search, the cards in their groups, the glossary, and the card that is read."""
