"""The next steps of a finished card: buttons, and what they open below."""
