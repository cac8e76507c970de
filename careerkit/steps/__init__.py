"""Keep what a person means to do about a goal, and what became of it during the year."""
