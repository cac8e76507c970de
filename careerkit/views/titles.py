"""Name the question that each view answers: it is the title of its chart."""

QUESTIONS = {
    "priority_clusters": "Where do my priorities cluster?",
    "priorities_by_size": "Which categories get more than their share of my priorities?",
    "what_matters": "What matters most?",
    "lived_goals": "Did what I lived feel good?",
    "what_i_dont_have": "What matters that I don’t have?",
    "what_became": "What became of last year’s priorities?",
    "what_moved": "What moved since last year?",
    "won_and_lost": "What did I win, keep and lose?",
    "came_first": "What came first, then and now?",
    "category_years": "How has each category looked over the years?",
    "long_view": "How did I rate each goal, year by year?",
    "foresight": "How well did I know what would feel good?",
}
"""The questions by the views' names; a view may put in the year that it looks back to."""
