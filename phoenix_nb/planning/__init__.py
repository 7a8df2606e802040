"""What will be run: from the arguments of a verb to work for the engine."""
