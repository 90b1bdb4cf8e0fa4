"""A person's own data across all programmes: shown, handed out, erased, and let go when its time is over."""
