"""Draw the map of this year's priorities beside the form, at each key anew.

The form is there at once, and takes little memory, as long as nothing it needs imports Altair.
"""

from collections.abc import Sequence

from careerkit.catalog.direction import isolated
from careerkit.views.goal_ratings import GoalRating
from careerkit.views.sentences import number, shared_rating
from careerkit.views.strips import Strip, dots_of, draw_map, strips_of
from careerkit.views.titles import QUESTIONS

QUESTION = QUESTIONS["priority_clusters"]


def picture(goals: Sequence[GoalRating], categories: Sequence[str]) -> str:
    """Draw the map beside the form, as HTML; it follows each key.

    ``categories`` are those of the catalog, in its order.
    """
    strips = strips_of(goals, categories)
    return draw_map(strips, dots_of(goals), QUESTION, [sentence_of(goals, strips)])


def sentence_of(goals: Sequence[GoalRating], strips: Sequence[Strip]) -> str:
    """Say how many goals are rated, how many priorities there are in how many categories."""
    rated, size = sum(strip.rated for strip in strips), sum(strip.size for strip in strips)
    if not rated:
        return "Each goal you rate becomes a dot here; your priorities are filled."
    start = f"{rated} of {number(size, 'goal')} rated"
    importances = [goal.importance for goal in goals if goal.importance is not None]
    if rating := shared_rating(importances):
        return (
            f"{start}, {importances.count(rating)} of them at {rating}; that is an answer, too, "
            "but it can’t show where priorities cluster."
        )
    counts = {strip.category: strip.priorities for strip in strips if strip.priorities}
    if not counts:
        return f"{start}, no priority ticked yet."
    start = f"{start}, {number(sum(counts.values()), 'priority')}"
    # Which category holds most is told by priorities_by_size, which knows what chance would give.
    where = isolated(next(iter(counts))) if len(counts) == 1 else number(len(counts), "category")
    return f"{start}, in {where}."
