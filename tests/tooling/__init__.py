"""What holds the house together: its walls, its lock, its manifest."""
