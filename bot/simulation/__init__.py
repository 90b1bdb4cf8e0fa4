"""A year without Slack: an invented company, round after round, put together by our engine and by what others do.

Pure but for the picture: the same arguments give the same groups on any machine. Only the seconds differ.
"""
