"""SQLAlchemy mapped classes, one file per programme."""
