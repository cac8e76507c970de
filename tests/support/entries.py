"""Years in whose files somebody wrote by hand, and what a check-in says."""

import yaml

from careerkit.journal.codec import loads


def by_hand(**keys):
    """Return the year whose file holds these keys, as somebody may have written them."""
    year = {"format": 1, "year": 2026, **keys}
    return loads(yaml.safe_dump(year, sort_keys=False, allow_unicode=True), "2026.yaml")


def content_of(check_in):
    """Return the day and goal of a check-in, and what it says."""
    return check_in.on, check_in.goal, check_in.happened, check_in.stage, check_in.step
