"""The live view of a run: a widget in notebooks, a progress bar in terminals."""
