"""The interactive view of a comparison, and its plain text."""
