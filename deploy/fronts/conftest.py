"""Start the front ends that people may have besides careerkit's own, and one Chromium."""

from support.browser import browser, playwright

__all__ = ["browser", "playwright"]
