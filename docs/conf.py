"""Settings of the documentation: `uv run --group docs sphinx-build -W -b html docs OUT`."""

import importlib.metadata
import shutil
from pathlib import Path

from sphinx.application import Sphinx

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


def setup(app: Sphinx) -> None:
    """Bring along the pictures that pages show by light and dark, which Sphinx does not see."""
    app.connect("build-finished", _copy_pictures)


def _copy_pictures(app: Sphinx, error: Exception | None) -> None:
    if error is None:
        pictures = Path(app.srcdir) / "pictures"
        shutil.copytree(pictures, Path(app.outdir) / "pictures", dirs_exist_ok=True)
