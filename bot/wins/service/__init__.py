"""Wins in the database: rows in, rows out."""
