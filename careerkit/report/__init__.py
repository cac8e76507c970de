"""What a person keeps: the page of one year, a copy to share, the calendar file."""
