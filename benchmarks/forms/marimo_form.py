"""The form as a careful author builds it with marimo.

A category's controls are made when it is opened and kept; their cell shows them, so that an
answer runs the chart's cell alone.
"""

# A cell's arguments are the names it takes from other cells, its last expression what it shows.
# ruff: noqa: ANN001, ANN202, B018

import marimo

app = marimo.App(width="columns")


@app.cell
def _():
    import json
    import os
    from pathlib import Path

    import marimo as mo

    from benchmarks.forms.strip import strip_svg

    asked = json.loads(Path(os.environ["BENCHMARK_FORM"]).read_text(encoding="utf-8"))
    goals, answers = asked["goals"], asked["answers"]
    return answers, goals, mo, strip_svg


@app.cell
def _(goals, mo):
    categories = list(dict.fromkeys(goal["category"] for goal in goals))
    category = mo.ui.radio(categories, value=categories[0], inline=True)
    category
    return (category,)


@app.cell
def _(answers, goals, mo):
    built = {}

    def controls(name):
        """Return a category's controls, made the first time it is opened."""
        if name not in built:
            made = {}
            for goal in goals:
                if goal["category"] == name:
                    said = answers.get(goal["id"], {})
                    made[f"{goal['id']} importance"] = mo.ui.slider(
                        0, 10, value=said.get("importance", 0), show_value=True
                    )
                    made[f"{goal['id']} priority"] = mo.ui.checkbox(
                        said.get("priority", False), label="Priority"
                    )
                    made[f"{goal['id']} lived"] = mo.ui.checkbox(
                        said.get("lived", False), label="Lived"
                    )
                    made[f"{goal['id']} note"] = mo.ui.text(said.get("note", ""))
            built[name] = mo.ui.dictionary(made)
        return built[name]

    return built, controls


@app.cell
def _(category, controls, goals, mo):
    form = controls(category.value)
    mo.vstack(
        [
            mo.vstack(
                [
                    mo.md(goal["goal"]),
                    mo.hstack(
                        [
                            form[f"{goal['id']} {name}"]
                            for name in ("importance", "priority", "lived", "note")
                        ],
                        justify="start",
                    ),
                ]
            )
            for goal in goals
            if goal["category"] == category.value
        ]
    )
    return (form,)


@app.cell(column=1)
def _(answers, built, form, goals, mo, strip_svg):
    # The form in hand is named so that its answers run this cell; the others are kept in built.
    said = {goal_id: dict(each) for goal_id, each in answers.items()}
    for _each in {id(each): each for each in [*built.values(), form]}.values():
        for _key, _value in _each.value.items():
            _goal, _name = _key.split(" ")
            said.setdefault(_goal, {})[_name] = _value
    mo.Html(f'<div class="bench-chart">{strip_svg(goals, said)}</div>')
    return


if __name__ == "__main__":
    app.run()
