"""Measure the workbook in Chromium beside careful ipywidgets, marimo and a bare page.

`uv run --group bench python -m benchmarks.compare` takes some 20 minutes, with `--quick` less
than 4. `--starts` times starts alone. Nothing needs the network.
"""

import argparse
import os
import random
import shutil
import sys
import time
from pathlib import Path

from playwright.sync_api import Browser, sync_playwright

from benchmarks.machine import machine
from benchmarks.peers import CAREERKIT, LAB, PEERS, Peer
from benchmarks.rounds import Rounds
from benchmarks.tables import tables, write_between

EVERYONE = (*PEERS[:-1], LAB, CAREERKIT)
# Chromium finds no address but this machine's, so that nothing measured can need another.
QUIET = [
    "--no-sandbox",
    "--disable-gpu",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE localhost, EXCLUDE 127.0.0.1",
]


def main() -> None:
    """Run what the command's words ask for, and print or write its tables."""
    asked = _words()
    path = os.environ.get("CHROMIUM") or shutil.which("chromium")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=path, args=QUIET)
        run = _run(browser, asked)
        told = machine(browser.version)
        browser.close()
    if run.foreign:
        told += f" Asked for outside of this machine, and not given: {sorted(run.foreign)}."
    text = f"{told}\n\n{tables(run.figures, [peer.name for peer in _peers(asked)])}"
    if asked.write:
        write_between(asked.write, text)
    print(text)


def _run(browser: Browser, asked: argparse.Namespace) -> Rounds:
    """Do the rounds, in each the peers in another order, after one that is not counted."""
    begun = time.perf_counter()

    def say(what: str) -> None:
        print(f"{time.perf_counter() - begun:5.0f} s  {what}", file=sys.stderr)

    warming = Rounds(browser, lambda what: say(f"warming up: {what}"))
    for peer in _peers(asked):
        warming.start(peer)
    run = Rounds(browser, say)
    for _ in range(asked.rounds):
        for peer in random.sample(_peers(asked), len(_peers(asked))):
            if asked.starts or peer is LAB:
                run.start(peer)
            else:
                run.sit(peer, asked.keys)
        for years in asked.years:
            run.compare_years(years)
    say("done")
    return run


def _peers(asked: argparse.Namespace) -> list[Peer]:
    return [peer for peer in EVERYONE if not asked.peers or peer.name in asked.peers]


def _words() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="benchmarks.compare", description=__doc__.splitlines()[0])
    parser.add_argument("--quick", action="store_true", help="one round of few keys")
    parser.add_argument("--starts", action="store_true", help="starts alone")
    parser.add_argument("--rounds", type=int, help="how many are counted (5)")
    parser.add_argument("--keys", type=int, help="keys on each list in a round (24)")
    parser.add_argument("--years", type=int, nargs="*", help="journals of so many years (1 10 50)")
    parser.add_argument(
        "--peers", nargs="*", choices=[peer.name for peer in EVERYONE], help="these alone"
    )
    parser.add_argument("--write", type=Path, metavar="PAGE", help="put the tables in this page")
    asked = parser.parse_args()
    asked.rounds = asked.rounds or (1 if asked.quick else 5)
    asked.keys = asked.keys or (12 if asked.quick else 24)
    if asked.years is None:
        asked.years = [] if asked.starts else [1, 50] if asked.quick else [1, 10, 50]
    return asked


if __name__ == "__main__":
    main()
