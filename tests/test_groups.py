"""How tests are shared out among processes."""

from collections import defaultdict


def test_tests_of_a_group_stay_in_one_process(request):
    # pytest-xdist knows a group by the end of its tests' ids, and says nothing if it can't set it.
    is_shared_out = getattr(request.config.option, "loadgroup", False)
    assert not is_shared_out or request.node.nodeid.endswith("@tests/test_groups.py")


def test_no_group_has_both_tests_that_come_last_and_others(request):
    # Its first test says when a group comes: others would run after Playwright's event loop.
    comes_last = defaultdict(set)
    for item in request.session.items:
        if group := item.get_closest_marker("xdist_group"):
            is_last = not {"playwright", "running"}.isdisjoint(item.fixturenames)
            comes_last[group.args[0]].add(is_last)
    assert [name for name, both in comes_last.items() if len(both) > 1] == []
