"""Races between variants: clear losers are stopped early, under a rule that holds at any time."""
