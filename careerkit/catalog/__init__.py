"""The catalog of goals: the shipped ones, a person's own, and ids that changed."""
