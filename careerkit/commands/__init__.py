"""The `careerkit` command and its subcommands."""
