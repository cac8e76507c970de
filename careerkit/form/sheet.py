"""Stand in for the form on a page that shows a year without its ratings."""

import traitlets

from careerkit.reflection import Reflection


class Sheet(traitlets.HasTraits):
    """A reflection, and the line that tells where it is saved: what a rating form holds, too."""

    reflection = traitlets.Instance(Reflection)
    status = traitlets.Unicode()
