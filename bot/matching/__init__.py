"""Who meets whom, and why. Pure: the same people, history, policy and seed give the same answer on any machine.

`bot.matching.engine.match` is the way in; `bot.matching.legal.Rules` answers "may these two meet?" on every other path.
"""
