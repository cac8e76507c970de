"""Write what a person keeps: the report of a year, a copy to share, a calendar file."""
