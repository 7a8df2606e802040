"""Drives the plan: calls user code, asks the limits, writes the record, tells what happens."""
