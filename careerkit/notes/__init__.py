"""A person's own notes, in files that are read and never changed: the dated entries of a year."""
