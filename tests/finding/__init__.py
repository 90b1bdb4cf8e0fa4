"""Finding a colleague by what they offer."""
