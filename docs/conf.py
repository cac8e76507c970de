"""Settings of the documentation: `uv run --group docs sphinx-build -W -b html docs OUT`."""

import importlib.metadata

project = "careerkit"
release = importlib.metadata.version("careerkit")
copyright = "the authors of careerkit"  # noqa: A001 - the name that Sphinx reads
html_title = f"careerkit {release}"

extensions = ["myst_parser"]
myst_heading_anchors = 3
highlight_language = "none"

# A theme whose fonts, styles and scripts all come with it: no page asks another machine.
html_theme = "furo"
html_show_sourcelink = False
html_copy_source = False
