"""What a start keeps in the temporary folder."""

import os
import subprocess
import sys
import tempfile
from pathlib import Path

from careerkit.launch.scratch import scratch_folder


def test_what_a_killed_start_left_behind_is_removed_and_nothing_else(tmp_path, monkeypatch):
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    gone = subprocess.Popen([sys.executable, "-c", ""])
    gone.wait()
    killed = tmp_path / f"careerkit-{gone.pid}-abc"
    others = [tmp_path / name for name in (f"careerkit-{os.getpid()}-x", "careerkit-mine", "other")]
    for folder in (killed, *others):
        folder.mkdir()
        (folder / "file").touch()
    with scratch_folder() as folder:
        assert not killed.exists()
        assert all((each / "file").exists() for each in others)
    assert not Path(folder).exists()
