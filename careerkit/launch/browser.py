"""Open a page in the person's browser."""

import os
import webbrowser
from pathlib import Path

from careerkit.launch.terminal import say

_SNAPS = Path("/snap/bin")

NO_BROWSER = "No browser can be opened here; open the address in yours."


def open_browser(address: str, wanted: str = "") -> None:
    """Open an address in a browser, the ``wanted`` one if named, or say that there is none."""
    if not (has_browser(wanted) and webbrowser.get(wanted or None).open(address)):
        say(NO_BROWSER)


def has_snap() -> bool:
    """Tell whether a browser is installed as a snap, which may be what opens pages."""
    return any(_SNAPS.glob("*firefox*")) or any(_SNAPS.glob("*chromium*"))


def has_browser(wanted: str = "") -> bool:
    """Tell whether there is a graphical browser, or the ``wanted`` one if named."""
    try:
        browser = webbrowser.get(wanted or None)
    except webbrowser.Error:
        return False
    # Without a display, Python falls back to text browsers, which it wraps in GenericBrowser.
    text_only = type(browser) is webbrowser.GenericBrowser
    return not text_only or bool(wanted or os.environ.get("BROWSER"))
