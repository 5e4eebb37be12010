"""Where Etalage came from, so that a region asks for the same.

In: what pip noted when it installed the package (PEP 610), or the clone that the code stands in.
Out: a line of requirements.txt. Next: `files`.
"""

import json
import re
from importlib.metadata import PackageNotFoundError, distribution
from typing import Any

from ..engine import PACKAGE

RELEASE = re.compile(r"v?\d[\w.]*")
"""A tag; a branch would be another version each time."""


def own_requirement() -> str:
    """As pip takes it."""
    try:
        package = distribution("etalage")
    except PackageNotFoundError:
        return f"git+{PACKAGE.parent.parent.as_uri()}"
    noted = package.read_text("direct_url.json")
    return _from(json.loads(noted)) if noted else f"etalage=={package.version}"


def _from(noted: dict[str, Any]) -> str:
    if not (vcs := noted.get("vcs_info")):
        return str(noted["url"])
    asked = vcs.get("requested_revision", "")
    revision = asked if RELEASE.fullmatch(asked) else vcs["commit_id"]
    return f"{vcs['vcs']}+{noted['url']}@{revision}"


def is_of_this_machine(requirement: str) -> bool:
    """Whether nobody else can install it."""
    return "file:" in requirement
