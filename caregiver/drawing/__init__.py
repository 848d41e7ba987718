"""What screen and paper both draw: QPainter only, no widgets; values in, painted boxes out."""
