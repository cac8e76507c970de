"""Run the workbook for the accounts of one machine: `jupyterhub --config jupyterhub_config.py`.

docs/admins.md says what to know first, and how to do the same on Kubernetes.
"""

import os
import sys

# Hours after the page is closed, and hours at most, after which a person's server is stopped to
# free its memory: an open page is never idle. Nothing is lost: every answer is in its file already,
# and the person's next visit starts the server again.
HOURS, MOST_HOURS = 1, 4

c = get_config()  # noqa: F821 - JupyterHub calls this file with it

# Only this machine can connect: put a web server with a certificate in front of it.
c.JupyterHub.bind_url = "http://127.0.0.1:8000"

# Whoever has an account on the machine may log in with its name and password. There is no admin:
# an admin of the Hub could open anybody's workbook.
c.JupyterHub.authenticator_class = "pam"
c.Authenticator.allow_all = True

# Each person gets the workbook, live, as soon as they have logged in.
# -P: nothing is imported from the home in which it starts.
c.Spawner.cmd = [sys.executable, "-P", "-m", "careerkit", "singleuser"]
c.Spawner.start_timeout = 120
c.Spawner.http_timeout = 120

# Check-ins are dated, and years opened, by the clock of the machine; a TZ in c.Spawner.environment
# sets another time zone.

# The answers of each person are in the folder `careerkit` of their own home (0700, files 0600).
# A setting of another folder in the Hub's own environment must not reach everybody's workbook.
os.environ.pop("CAREERKIT_HOME", None)

# Stop servers that nobody uses.
c.JupyterHub.services = [
    {
        "name": "idle-culler",
        "command": [
            sys.executable,
            "-m",
            "jupyterhub_idle_culler",
            f"--timeout={HOURS * 3600}",
            f"--max-age={MOST_HOURS * 3600}",
        ],
    }
]
c.JupyterHub.load_roles = [
    {
        "name": "idle-culler",
        "services": ["idle-culler"],
        "scopes": ["list:users", "read:users:activity", "read:servers", "delete:servers"],
    }
]
