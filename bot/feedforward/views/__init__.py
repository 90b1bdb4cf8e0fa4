"""What feedforward looks like. PURE."""
