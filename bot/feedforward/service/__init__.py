"""Rows in, rows out: cycles, helpers, listening, acting, surveys, offers."""
