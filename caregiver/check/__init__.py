"""What works on this computer, and what to do about the rest: `caregiver check`. It makes and changes nothing."""
