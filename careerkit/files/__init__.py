"""Files: atomic writes, a lock, reading text that a person edited, where things are."""
