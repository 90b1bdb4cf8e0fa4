"""Migrations, up and down, on both databases."""
