"""The page on which old notes from paper are written in."""
