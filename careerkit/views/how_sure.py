"""Tell in everyday words how sure each chart's sentence is; docs/measuring.md has the rest."""

HOW_SURE = {
    "priorities_by_size": (
        "A large category gets more ticks than a small one even if you tick at random. The grey "
        "bar shows how many that easily gives. A category is named only if its number lies outside "
        "its bar, and if it does not simply come early on the page, where ticks are given first. "
        "Of a hundred people who tick at random, hardly one is told of a category."
    ),
    "what_matters": (
        "Picks waver as ratings do. Goals stand under different headings only if your picks told "
        "them apart clearly. Where tastes are clear, nine in ten such pairs stand in the right "
        "order; where you like all goals about the same, seven or eight in ten."
    ),
    "what_moved": (
        "Rate the same goal twice, and you will often be off by a stop or two. How much your own "
        "ratings go up and down is read from all goals rated in both years. A single large move "
        "may still be a slip. So a goal is said to have moved for good only from the fourth year "
        "on: if two years in a row are far from both years before."
    ),
    "came_first": (
        "Picks waver as ratings do: with nothing changed, about one goal in twenty has bars that "
        "don’t overlap, more if you like all of them about the same. So take it as a reminder of "
        "what you picked, not as proof of a change."
    ),
    "category_years": (
        "A category is compared with all your other goals, because a good or a bad day can lift or "
        "lower everything at once. It is named only if it lies outside the grey: further than the "
        "ups and downs of single goals, and moods about a category, explain. Of a hundred people "
        "in whom nothing changes, one to nine are told of a category in a year, the more the more "
        "moods they have. The change of a small category is easily missed."
    ),
    "foresight": (
        "You are asked what you expect of goals that you picked, and you pick what promises much. "
        "Some of those promises are too high by chance, so on average such goals feel a little "
        "less than expected, even if you judge well. No average of these dots can tell that from "
        "hoping for too much."
    ),
}
"""What stands behind the sentence of a view, by the view's name."""
