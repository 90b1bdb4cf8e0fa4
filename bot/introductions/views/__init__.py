"""What introductions look like. PURE: Block Kit out of facts, in the reader's words."""
