"""Find the parts of a widget by the classes they carry, and move them."""


def parts(widget, name):
    """Return the widgets from this one down that carry a class."""
    found = [widget] if name in widget._dom_classes else []
    below = getattr(widget, "children", [])
    return found + [each for child in below for each in parts(child, name)]


def part(widget, name):
    """Return the only one."""
    (only,) = parts(widget, name)
    return only


def rate(book, goal_id, value):
    """Move the importance of a goal, which opens its category if need be."""
    part(book.form.row(goal_id), "ck-importance").value = value


def greeting_of(book):
    """Return the line beside a workbook's goals that says which year is open, as HTML."""
    (heading,) = parts(book.form, "ck-year")
    return heading.value
