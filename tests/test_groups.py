"""How tests are shared out among processes."""


def test_tests_of_a_group_stay_in_one_process(request):
    # pytest-xdist knows a group by the end of its tests' ids, and says nothing if it can't set it.
    is_shared_out = getattr(request.config.option, "loadgroup", False)
    assert not is_shared_out or request.node.nodeid.endswith("@tests/test_groups.py")
