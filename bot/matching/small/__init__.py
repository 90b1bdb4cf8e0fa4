"""A few people: all pairs in a `table`, all tiers in one large integer, and searches that may try everything."""
