"""Ask for some ratings again, and tell from the answers how much a person's ratings waver."""
