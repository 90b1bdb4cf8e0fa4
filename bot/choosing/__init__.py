"""Which form of learning together fits: two questions, and what the programmes that there are offer for it."""
