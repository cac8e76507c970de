"""The list of goals: the shipped one, a person's own, and ids that changed."""
