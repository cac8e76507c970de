"""One open year: what was said, who may change it, when it is saved."""
