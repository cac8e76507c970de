"""The documentation's pages are checked for what they ask of other machines."""

import sys
from pathlib import Path

ROOT = Path(__file__).parent.parent
sys.path.append(str(ROOT))

from tools.site_requests import foreign_requests  # noqa: E402


def test_what_a_page_asks_of_another_machine_is_named(browser, tmp_path):
    (tmp_path / "near.css").write_text("p { color: black }", "utf-8")
    near, far = tmp_path / "near.html", tmp_path / "far.html"
    near.write_text('<link rel="stylesheet" href="near.css"><a href="https://a.invalid/">a</a>')
    far.write_text('<script>new Image().src = "https://b.invalid/b.png"</script>', "utf-8")
    assert set(foreign_requests(browser, [near, far])) == {"far.html: https://b.invalid/b.png"}
