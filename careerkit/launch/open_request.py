"""Say what a server is started for."""

from dataclasses import dataclass
from pathlib import Path
from urllib.parse import quote


@dataclass(frozen=True)
class OpenRequest:
    """Name the notebook to open, the shipped one whose code may be run, the year, list if given."""

    notebook: Path
    shipped: Path
    year: str = ""
    catalog: str = ""

    @property
    def page(self) -> str:
        """The URL path at which JupyterLab shows the notebook as a single document."""
        return f"/doc/tree/{quote(self.notebook.name)}"

    @property
    def info(self) -> dict[str, str]:
        """What a running server writes about itself; equal for equal requests."""
        return {
            "notebook": str(self.notebook),
            "year": self.year,
            "catalog": self.catalog,
            "page": self.page,
        }
