"""Measure what ten years of notes cost: when the form opens, and when their list does.

    uv run python -m benchmarks.notes

opens a form by turns without and with 5 MB of notes, each in a Python of its own.
"""

import subprocess
import sys
import time
from argparse import ArgumentParser
from datetime import date
from itertools import product
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory

from careerkit.notes.shelf import read_year

YEARS = range(2017, 2027)
LINE = "- Paired on the parser until the tests of the cache were green, then wrote down why\n"
LINES_A_DAY = 18

FORM = """
import sys, time
begun = time.perf_counter()
import careerkit as ck
book = ck.open_workbook(ck.Journal(sys.argv[1]), year=2026)
book.form_beside(ck.priority_clusters)
print(time.perf_counter() - begun)
"""


def write_notes(path: Path) -> None:
    """Write a work log with an entry for each line of most days of ten years."""
    days = product(YEARS, range(1, 13), range(1, 29))
    path.write_text(
        "".join(f"## {y}-{m:02}-{d:02}\n{LINE * LINES_A_DAY}\n" for y, m, d in days), "utf-8"
    )


def seconds_to_form(folder: Path) -> float:
    """Return how long a new Python takes until the form of a folder of answers is made."""
    ended = subprocess.run(
        [sys.executable, "-c", FORM, folder], capture_output=True, text=True, check=True
    )
    return float(ended.stdout)


def main() -> None:
    """Print both figures."""
    parser = ArgumentParser("python -m benchmarks.notes", description=__doc__)
    parser.add_argument("--rounds", type=int, default=9)
    rounds = parser.parse_args().rounds
    with TemporaryDirectory() as folder:
        log, without, with_notes = (Path(folder, name) for name in ("log.md", "a", "b"))
        write_notes(log)
        for answers in (without, with_notes):
            answers.mkdir()
        (with_notes / "settings.yaml").write_text(f"notes: {log}\n", "utf-8")
        pairs = [(seconds_to_form(without), seconds_to_form(with_notes)) for _ in range(rounds)]
        later = median(after - before for before, after in pairs)
        print(f"form without notes: {median(before for before, _ in pairs):.2f} s")
        print(f"form with {log.stat().st_size / 1e6:.1f} MB of notes: {later * 1000:+.0f} ms")
        begun = time.perf_counter()
        entries = read_year(log, 2026, date(2026, 12, 31)).entries
        print(f"list opened, {len(entries):,} entries: {time.perf_counter() - begun:.2f} s")


if __name__ == "__main__":
    main()
