"""People: who they are, who may be matched, and when they want to be left alone."""
