"""What learning partnerships look like. PURE."""
