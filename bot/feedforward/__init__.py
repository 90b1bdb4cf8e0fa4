"""Feedforward: one behaviour, a few helpers, two suggestions each, a thank-you, a month of trying, and again."""
