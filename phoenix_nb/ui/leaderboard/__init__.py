"""Experiments in rows that can be chosen and compared."""
