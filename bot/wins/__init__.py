"""Shared wins, role-model stories, thanks, and the digest that tells of them."""
