"""The parts of the page of one medicine: what is known of it, its patch or pump, what is at home, its plans so far."""
