"""The best pairs of a company of any size, with a proof.

`best` is the way in. `fractional` solves an easier problem among all pairs (`assignment` among a few of them, `pricing`
finds what those few lack), `integral` makes pairs of it, with the exact search of `edmonds` where circles are odd.
`trio` adds the third person where the number is odd. `objective` says what a pair is worth in all this.
"""
