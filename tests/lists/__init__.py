"""Trying the matching on a list."""
