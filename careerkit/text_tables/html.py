"""Write a text table as HTML."""

import pandas as pd


def as_html(numbers: pd.DataFrame) -> str:
    """Return a text table as HTML whose cells show their text literally."""
    table = numbers.to_html(index=False, border=0, classes="ck-numbers", na_rep="–")
    return table.replace(' style="text-align: right;"', "")
