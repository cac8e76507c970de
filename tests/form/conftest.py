"""A form of three goals, and the row of the first."""

import pytest
from support.catalogs import CATALOG
from support.parts import part

from careerkit.form.form import Form
from careerkit.reflection import Reflection


@pytest.fixture
def form():
    return Form(CATALOG, Reflection(year=2026))


@pytest.fixture
def talk(form):
    return part(form, "ck-goal-give-a-talk")
