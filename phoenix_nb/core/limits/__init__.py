"""Limits and concurrency, stated and learnt: pure machines that are told the time and what happened."""
