"""Open questions made from a person's own answers."""
