"""Show a page in the person's browser."""

import os
import webbrowser

from careerkit.launch.terminal import say

NO_BROWSER = "No browser can be opened here; open the address in yours."


def show(address: str) -> None:
    """Open a browser at an address, or say that there is none."""
    if not (there_is_a_browser() and webbrowser.open(address)):
        say(NO_BROWSER)


def there_is_a_browser(wanted: str = "") -> bool:
    """Look for a browser, the ``wanted`` one if named, that can show more than text."""
    try:
        browser = webbrowser.get(wanted or None)
    except webbrowser.Error:
        return False
    # Without a screen, Python offers the text browsers it finds, as plain GenericBrowser.
    text_only = type(browser) is webbrowser.GenericBrowser
    return not text_only or bool(wanted or os.environ.get("BROWSER"))
