"""Files: atomic writes, a lock, reading what a person edited, where things are."""
