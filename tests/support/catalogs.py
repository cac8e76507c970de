"""A catalog of three goals in two categories."""

import pandas as pd

CATALOG = pd.DataFrame(
    {
        "id": ["give-a-talk", "write-a-book", "get-a-raise"],
        "category": ["communication and community"] * 2 + ["job"],
        "goal": ["Give a talk", "Write a book", "Get a raise"],
        "detail": ["About what?", "", ""],
        "examples": ["at a meetup", "", ""],
        "bullet": "",
    }
)
