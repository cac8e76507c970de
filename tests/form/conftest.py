"""A form of three goals, and the row of the first."""

import pytest
from support.parts import part
from support.sessions import open_session

from careerkit.form.form import Form


@pytest.fixture
def opened(tmp_path):
    """Open a reflection: `opened(reflection)`; its goals are three in two categories."""
    return lambda *arguments, **named: open_session(tmp_path, *arguments, **named)


@pytest.fixture
def session(opened):
    return opened()


@pytest.fixture
def form(session):
    return Form(session)


@pytest.fixture
def talk(form):
    return part(form, "ck-goal-give-a-talk")
