"""Leave out the one import that costs a start more than all others together."""

import sys


def leave_out_grammar() -> None:
    """Keep jsonschema from compiling a grammar of web addresses, 0.9 to 1.5 s in every process.

    jsonschema does without it where it isn't installed: it then takes any text for the formats
    ``iri`` and ``iri-reference``, which no schema of JupyterLab or Altair needs checked here.
    Call this before either is imported; afterwards it changes nothing.
    """
    # None in place of a module is how Python is told that there is no such module.
    sys.modules.setdefault("rfc3987_syntax", None)
