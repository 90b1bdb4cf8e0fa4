"""Partner measured against its goals: `make bench`. Not part of `make test`; every figure is printed with its goal.

`storm`, `round` and `fairness` run the real delivery on a virtual clock (`virtual`); `finished` measures the database
in real time; `acks` measures HTTP in real time, against Bolt's own adapter; `clocks` turns clocks; `trouble` takes a
real process's disk and database away.
"""
