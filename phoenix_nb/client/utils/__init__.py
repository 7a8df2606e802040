"""Utilities where Phoenix has them."""
