"""Groups of three to eight: by `rotation` for one round, by `designs` where the same people meet many times."""
