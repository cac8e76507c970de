"""Give widgets the text that a saved notebook keeps of them."""


class KeptText:
    """Comes before the widget that a class of ours is: tells no more than what it is.

    A notebook keeps the text of whatever a cell shows. Of a widget as it is that would be all that
    it holds: a person's answers, and where in memory its parts were.
    """

    kept_as: str

    def __repr__(self) -> str:
        return f"<careerkit {self.kept_as}>"
