"""Read each file in its own process; print the error message, the time and the memory.

It is a program: `python read_alone.py FILE ...` prints one line of JSON per file. It does not
import pandas, so the memory is the reader's own.
"""

import json
import os
import resource
import sys
import time
from pathlib import Path

from careerkit.errors import BadFileError
from careerkit.files.text import read_text
from careerkit.journal.codec import loads


def read(path: Path) -> str:
    try:
        loads(read_text(path), path.name)
    except BadFileError as error:
        return str(error)
    return ""


def report(path: Path) -> None:
    before = time.process_time()
    message = read(path)
    seconds = time.process_time() - before
    megabytes = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(json.dumps({"message": message, "seconds": seconds, "megabytes": megabytes}), flush=True)


def main(names: list[str]) -> None:
    for name in names:
        if not (child := os.fork()):
            report(Path(name))
            os._exit(0)
        os.waitpid(child, 0)


if __name__ == "__main__":
    main(sys.argv[1:])
