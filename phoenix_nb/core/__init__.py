"""Pure decisions: no I/O, no clock, no loop. Time and randomness come in as arguments."""
