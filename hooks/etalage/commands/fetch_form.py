"""`form`: fetches the program behind the form for editors, in the version that Etalage goes with.

In: the folder of the site, and npm. Out: two packages in its node_modules/, from which a build
takes the form. Their digests come along with Etalage, so that nothing else is ever taken for them.
"""

import shutil
import subprocess
from argparse import ArgumentParser, Namespace
from pathlib import Path
from tempfile import TemporaryDirectory

from ..editing.form.bundle import PACKAGES
from ..engine import NPM_PINS, brought
from ..settings import Settings

HELP = "fetch the program behind the form for editors (/admin/), which takes npm"

EXAMPLES = [""]

NPM = ("ci", "--omit=dev", "--ignore-scripts", "--no-audit", "--no-fund", "--silent")


def add_arguments(parser: ArgumentParser) -> None:
    """Nothing to choose."""


def run(settings: Settings, options: Namespace) -> int:
    npm = shutil.which("npm")
    if not npm:
        told = "npm is not there; install Node.js, which brings it, or do without the form"
        raise ValueError(f"{told}: /admin/ then says so")
    with TemporaryDirectory() as folder:
        _fetch(npm, Path(folder))
        for package in PACKAGES:
            shutil.rmtree(settings.root / package, ignore_errors=True)
            shutil.copytree(Path(folder) / package, settings.root / package)
    print("Fetched the form for editors. The next build has it at /admin/.")
    return 0


def _fetch(npm: str, folder: Path) -> None:
    """Install into a folder of its own, since a site may have a node_modules/ for other ends."""
    for name in NPM_PINS:
        shutil.copy(brought(name), folder)
    done = subprocess.run(  # noqa: S603 - nothing in it was typed
        [npm, *NPM], cwd=folder, capture_output=True, text=True, check=False
    )
    if done.returncode:
        reason = (done.stderr or done.stdout).strip().splitlines()[-1:] or ["it did not say why"]
        raise ValueError(f"npm could not fetch the form: {reason[0]}")
