"""Measure what people on a Hub cost in memory.

    uv run --group hub python deploy/jupyterhub/memory.py

It starts a JupyterHub on this machine, lets people log in one after the other, rates all goals in
the first one's workbook as a browser does, and prints a table. Linux alone tells shares of memory.
"""

import os
import platform
import shutil
import tempfile
from pathlib import Path

import psutil
from hub_process import HubProcess
from playwright.sync_api import Page, sync_playwright

PEOPLE = ["first", "second", "third", "fourth"]
SECONDS_TO_SETTLE = 5
MEGABYTE = 1e6


def main() -> None:
    """Print the table."""
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright:
        chromium = playwright.chromium.launch(
            executable_path=os.environ.get("CHROMIUM") or shutil.which("chromium"),
            args=["--no-sandbox", "--disable-gpu"],
        )
        hub = HubProcess(Path(folder))
        try:
            pages = [chromium.new_context().new_page() for _ in PEOPLE]
            _measure(hub, pages)
        finally:
            hub.stop()
            chromium.close()


def _measure(hub: HubProcess, pages: list[Page]) -> None:
    print("| | own, MB | with a share of what is shared, MB |\n| --- | --- | --- |")
    for name, page in zip(PEOPLE, pages, strict=True):
        log_in(page, hub, name)
    first = pages[0]
    first.wait_for_timeout(SECONDS_TO_SETTLE * 1000)
    _row(f"a workbook open and unrated, {len(PEOPLE)} people at once", _of_person(hub, "first"))
    rate_everything(first)
    first.wait_for_timeout(SECONDS_TO_SETTLE * 1000)
    _row("all goals rated, every chart of the year drawn", _of_person(hub, "first"))
    first.goto("about:blank")
    first.wait_for_timeout(SECONDS_TO_SETTLE * 1000)
    _row("the page closed, the server still running", _of_person(hub, "first"))
    _row("the Hub and its proxy, once", _of_hub(hub))
    print(f"| stopped by the culler | 0 | 0 |\n\nPython {platform.python_version()}")


def log_in(page: Page, hub: HubProcess, name: str) -> None:
    """Log in and wait for the workbook."""
    page.goto(hub.url)
    page.fill("#username_input", name)
    page.fill("#password_input", "as good as any")
    page.click("#login_submit", no_wait_after=True)
    page.locator(".ck-goal").first.wait_for(timeout=120_000)


def rate_everything(page: Page) -> None:
    """Rate every goal by keyboard, then bring each chart on the screen."""
    categories = page.locator(".ck-category button")
    for number in range(categories.count()):
        categories.nth(number).click()
        rows = page.locator(".ck-goal:visible .ck-importance .noUi-handle")
        rows.first.wait_for(timeout=60_000)
        page.wait_for_timeout(1000)
        for row in rows.all():
            row.focus()
            page.keyboard.press("7")
    for chart in page.locator(".ck-picture:visible").all():
        chart.scroll_into_view_if_needed()
        page.wait_for_timeout(1000)
    print(f"<!-- {page.locator('.ck-progress').first.inner_text()} -->".replace("\n", ", "))


def _of_person(hub: HubProcess, name: str) -> list[psutil.Process]:
    """Return a person's server and kernel."""
    home = str(hub.homes / name)
    below = psutil.Process(hub.pid).children(recursive=True)
    return [each for each in below if each.environ().get("HOME") == home]


def _of_hub(hub: HubProcess) -> list[psutil.Process]:
    process = psutil.Process(hub.pid)
    proxies = [each for each in process.children() if "http-proxy" in " ".join(each.cmdline())]
    return [process, *proxies]


def _row(words: str, processes: list[psutil.Process]) -> None:
    memory = [each.memory_full_info() for each in processes]
    own, shared = (sum(getattr(each, kind) for each in memory) for kind in ("uss", "pss"))
    print(f"| {words} | {own / MEGABYTE:.0f} | {shared / MEGABYTE:.0f} |", flush=True)


if __name__ == "__main__":
    main()
