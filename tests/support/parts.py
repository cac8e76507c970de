"""Find the parts of a widget by the classes they carry."""


def parts(widget, name):
    """Return the widgets from this one down that carry a class."""
    found = [widget] if name in widget._dom_classes else []
    below = getattr(widget, "children", [])
    return found + [each for child in below for each in parts(child, name)]


def part(widget, name):
    """Return the only one."""
    (only,) = parts(widget, name)
    return only
