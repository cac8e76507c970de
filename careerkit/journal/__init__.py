"""A person's reflections on disk: one YAML file a year, saved, merged, backed up and checked."""
