"""Say on what a run was made, naming neither the machine nor a path of it."""

import os
import platform
from datetime import date
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

import psutil

PACKAGES = ("careerkit", "jupyterlab", "ipywidgets", "altair", "vl-convert-python", "marimo")


def machine(chromium: str) -> str:
    """Return one paragraph: date, machine and versions."""
    memory = psutil.virtual_memory().total / 1e9
    packages = ", ".join(f"{name} {_version(name)}" for name in PACKAGES)
    return (
        f"Measured on {date.today():%d %B %Y}: {os.cpu_count()} cores ({_processor()}), "
        f"{memory:.0f} GB, {platform.system()}; Python {platform.python_version()}, "
        f"Chromium {chromium}, {packages}."
    )


def _version(package: str) -> str:
    try:
        return version(package)
    except PackageNotFoundError:
        return "(not installed)"


def _processor() -> str:
    told = Path("/proc/cpuinfo")
    if told.exists():
        for line in told.read_text().splitlines():
            if line.startswith("model name"):
                return line.partition(":")[2].strip()
    return platform.processor() or platform.machine()
