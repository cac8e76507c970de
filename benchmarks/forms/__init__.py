"""The same form as careful authors would build it with other tools."""
