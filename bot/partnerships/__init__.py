"""Learning partnerships: two colleagues who coach each other as equals, with an agreement, three roles and turns."""
