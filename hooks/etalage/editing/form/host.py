"""Where the form sends a change: the host of the repository that data/site.yml names.

In: the address under which data/ is edited on the web. Out: what Sveltia CMS calls a backend, and the addresses that the
editor's browser may then ask besides this site. Next: `config`.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass

APIS: Mapping[str, tuple[str, str]] = {
    "github.com": ("github", "https://api.github.com"),
    "gitlab.com": ("gitlab", "https://gitlab.com"),
}
"""Host -> its name in Sveltia CMS, and the address of its API. Both know change requests, so that a change is checked first."""

EDITING = re.compile(
    r"https?://(?P<host>[^/]+)/(?P<repository>[^/]+/.+?)(?:/-)?/edit/(?P<branch>.+?)/?"
)


@dataclass(frozen=True)
class Host:
    """domain: as people know it. name: of the backend. repository: owner and name. api: what the browser then asks."""

    domain: str
    name: str
    repository: str
    branch: str
    api: str


def find_host(address: str | None) -> Host | None:
    """`https://github.com/owner/name/edit/main` -> the host; None for one that the form cannot send changes to."""
    found = EDITING.fullmatch(address or "")
    if found is None or found["host"] not in APIS:
        return None
    name, api = APIS[found["host"]]
    return Host(found["host"], name, found["repository"], found["branch"], api)
