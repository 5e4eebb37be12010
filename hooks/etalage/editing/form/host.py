"""Where the form sends a change: the host of the repository that data/site.yml names.

In: the address under which data/ is edited on the web. Out: what Sveltia CMS calls a backend, and
the addresses that the editor's browser may then ask besides this site. Next: `config`.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass

APIS: Mapping[str, tuple[str, str]] = {
    "github.com": ("github", "https://api.github.com"),
    "gitlab.com": ("gitlab", "https://gitlab.com"),
}
"""Host -> its name in Sveltia CMS, and the address of its API.

Each knows proposals, so that a change is checked before it counts.
"""

EDITING = re.compile(
    r"https?://(?P<host>[^/]+)/(?P<repository>[^/]+/.+?)(?:/-)?/edit/(?P<branch>.+?)/?"
)


@dataclass(frozen=True)
class Host:
    """Where the form sends changes."""

    domain: str
    """As people know it, such as github.com."""

    name: str
    """Of its kind of host in Sveltia CMS."""

    repository: str
    """Owner and name."""

    branch: str

    api: str
    """Address that the editor's browser asks."""

    @property
    def takes_forks(self) -> bool:
        """Whether the form can propose for someone who may not write to the repository."""
        return self.name == "github"

    @property
    def token_page(self) -> str:
        """Where such a person makes an access token; empty where the form cannot propose so."""
        asked = "scopes=public_repo&description=Etalage"
        return f"https://{self.domain}/settings/tokens/new?{asked}" if self.takes_forks else ""


def find_host(address: str | None) -> Host | None:
    """The host of `https://github.com/owner/name/edit/main`; None for one that it cannot use."""
    found = EDITING.fullmatch(address or "")
    if found is None or found["host"] not in APIS:
        return None
    name, api = APIS[found["host"]]
    return Host(found["host"], name, found["repository"], found["branch"], api)
