"""Every widget: the rating form, the boxes around it, with their style sheet and script."""
