"""Implement the `careerkit` command and its subcommands."""
