"""Learning partnerships in the database: rows in, rows out. Takes a session and `now`; never commits, never posts."""
