"""Ask which of a few goals matters most, and order them by what was chosen."""
