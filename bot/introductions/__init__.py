"""Cross-department introductions: rounds in which colleagues who have not met are introduced."""
