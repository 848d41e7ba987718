"""What the words mean: pure values and rules, without Qt, SQL, clock or input and output."""
