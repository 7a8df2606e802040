"""Evaluations that were written for other tools."""
