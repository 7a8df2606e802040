"""Helpers where Phoenix has them."""
