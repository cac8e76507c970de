"""Facts about a picture on the page."""

import pytest

from careerkit.form.drawing import Drawing


class Sent(Drawing):
    """A drawing whose messages are kept, as the page would get them."""

    def __init__(self):
        self.messages = []
        super().__init__()

    def send(self, content, buffers=None):
        self.messages.append(content)


@pytest.fixture
def drawing():
    return Sent()


def test_each_picture_is_sent_as_it_is_shown(drawing):
    drawing.show("<svg />")
    drawing.show("<p>This chart can’t be drawn.</p>")
    assert drawing.messages == [{"html": "<svg />"}, {"html": "<p>This chart can’t be drawn.</p>"}]


def test_a_page_that_asks_is_sent_what_is_shown(drawing):
    drawing.show("<svg />")
    drawing._handle_custom_msg("whole", [])
    assert drawing.messages == [{"html": "<svg />"}, {"html": "<svg />"}]


def test_what_is_drawn_is_no_part_of_the_widgets_state(drawing):
    # A page that opens gets the state first, and would miss what is drawn before it listens.
    drawing.show("<svg />")
    assert "<svg />" not in drawing.get_state().values()
