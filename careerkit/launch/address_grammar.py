"""Leave out a grammar of web addresses that costs each of our processes a second.

jsonschema compiles it, which takes 0.9 to 1.5 s, when it finds a package that checks the formats
"iri" and "iri-reference"; no schema of JupyterLab or Altair needs them here. The command and the
workbook's kernel are processes of ours, so they leave it out; a Jupyter of somebody else's in which
careerkit is imported keeps it. Should jsonschema load it another way, starts are slower again
(``test_the_command_and_its_kernel_compile_no_grammar_of_addresses``).
"""

import sys


def leave_out() -> None:
    """Let jsonschema find no such package in this process; call it before jsonschema is imported.

    >>> leave_out()
    >>> sys.modules["rfc3987_syntax"]
    """
    # None is how Python is told that there is no such module.
    sys.modules.setdefault("rfc3987_syntax", None)  # type: ignore[arg-type]
