"""One year open on the screen: the form, the journal it is saved in, the charts that follow it."""
