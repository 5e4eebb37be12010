"""A stand-in for GitHub's API, as far as the form asks it: a repository, and forks of it.

It answers what Sveltia CMS asks, by the words of its queries, and keeps what it was told. It knows
nothing of what GitHub itself refuses, such as a token with too few rights.
"""

import base64
import hashlib
import json
import re
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from playwright.sync_api import Page, Route

OWNER, NAME = "duinland", "gids"
API = "https://api.github.com"
AUTHOR = {"name": "Ank", "email": "ank@duinland.example", "user": {"id": 7, "login": "ank"}}
DATE = "2021-02-03T12:00:00Z"
ANYWHERE = {
    "access-control-allow-origin": "*",
    "access-control-allow-headers": "*",
    "access-control-allow-methods": "*",
}


@dataclass
class StandIn:
    """What stands in the repository, and what was asked of it."""

    project: Path

    may_write: bool
    """Whether who signs in may write to the repository itself."""

    forks: list[str] = field(default_factory=list)
    branches: list[str] = field(default_factory=list)
    """Of any repository: owner/name:branch."""

    commits: list[tuple[str, str, str]] = field(default_factory=list)
    """Repository with branch, path and contents."""

    proposals: list[dict[str, Any]] = field(default_factory=list)
    labels: list[str] = field(default_factory=list)
    unknown: list[str] = field(default_factory=list)
    """What was asked and is not answered here."""

    def __post_init__(self) -> None:
        files = sorted((self.project / "data").rglob("*.yml"))
        self.files = {it.relative_to(self.project).as_posix(): it.read_text() for it in files}

    def serve(self, page: Page) -> None:
        page.context.route(f"{API}/**", self._answer)

    def _answer(self, route: Route) -> None:
        request = route.request
        if request.method == "OPTIONS":
            route.fulfill(status=204, headers=ANYWHERE)
            return
        path = request.url.removeprefix(API).partition("?")[0]
        body = json.loads(request.post_data or "{}")
        status, answer = (
            (200, self._query(body))
            if path == "/graphql"
            else self._rest(request.method, path, body)
        )
        route.fulfill(status=status, headers=ANYWHERE, json=answer)

    def _rest(self, method: str, path: str, body: dict[str, Any]) -> tuple[int, Any]:
        whole = f"/repos/{OWNER}/{NAME}"
        if (method, path) == ("GET", "/user"):
            return 200, {"id": 7, "name": "Ank", "login": "ank", "email": "", "avatar_url": ""}
        if (method, path) == ("GET", whole):
            rights = {"push": self.may_write}
            return 200, {"permissions": rights, "allow_forking": True, "owner": {"type": "User"}}
        if path.startswith(f"{whole}/git/trees/"):
            blobs = [_blob(path, text) for path, text in self.files.items()]
            return 200, {"tree": blobs}
        if (method, path) == ("POST", f"{whole}/forks"):
            self.forks.append(f"ank/{NAME}")
            return 202, {"full_name": f"ank/{NAME}"}
        if (method, path) == ("GET", f"/repos/ank/{NAME}"):
            parent = {"full_name": f"{OWNER}/{NAME}"}
            fork = {"fork": True, "full_name": f"ank/{NAME}", "parent": parent}
            return (200, fork) if self.forks else (404, {})
        if (method, path) == ("POST", f"{whole}/pulls"):
            self.proposals.append(body)
            times = {"created_at": DATE, "updated_at": DATE}
            return 201, {"number": 12, "node_id": "P", "title": body["title"], **times}
        if path.startswith(f"{whole}/issues/12"):
            self.labels = body.get("labels", self.labels)
            return 200, {"labels": [{"name": it} for it in self.labels]}
        self.unknown.append(f"{method} {path}")
        return 404, {}

    def _query(self, asked: dict[str, Any]) -> dict[str, Any]:
        query, variables = asked["query"], asked.get("variables", {})
        if "createCommitOnBranch" in query:
            return {"data": {"createCommitOnBranch": {"commit": self._commit(variables["input"])}}}
        if "createRef" in query:
            given = variables["input"]
            self.branches.append(f"{given['repositoryId']}:{given['name']}")
            return {"data": {"createRef": {"ref": {"name": given["name"]}}}}
        if "markPullRequestReadyForReview" in query:
            self.proposals[0]["draft"] = False
            return {"data": {}}
        if "fork: repository" in query:
            fork = {"id": f"{variables['forkOwner']}/{variables['forkRepo']}"}
            return {"data": {"fork": fork, "base": {"ref": {"target": {"oid": "0" * 40}}}}}
        return {"data": {"repository": self._repository(query)}}

    def _repository(self, query: str) -> dict[str, Any]:
        if found := re.findall(r'(content_\d+): object\(oid: "(\w+)"\)', query):
            texts = {_blob(path, text)["sha"]: text for path, text in self.files.items()}
            return {name: {"text": texts[sha], "isTruncated": False} for name, sha in found}
        if found := re.findall(r"(commit_\d+): +ref", query):
            history = {"nodes": [{"author": AUTHOR, "committedDate": DATE}]}
            return {name: {"target": {"history": history}} for name in found}
        nothing: dict[str, Any] = {"nodes": [], "totalCount": 0}
        last = {"nodes": [{"oid": "0" * 40, "message": "Begin"}]}
        known = {"ref": {"target": {"history": last}}, "refs": nothing, "forks": nothing}
        return known | {"pullRequests": nothing}

    def _commit(self, given: dict[str, Any]) -> dict[str, Any]:
        where = f"{given['branch']['repositoryNameWithOwner']}:{given['branch']['branchName']}"
        changes = given["fileChanges"]["additions"]
        for it in changes:
            self.commits.append((where, it["path"], base64.b64decode(it["contents"]).decode()))
        shas = {f"file_{index}": {"oid": f"{index:040}"} for index in range(len(changes))}
        return {"oid": "1" * 40, "committedDate": DATE, **shas}


def _blob(path: str, text: str) -> dict[str, Any]:
    raw = text.encode()
    sha = hashlib.sha1(b"blob %d\0" % len(raw) + raw, usedforsecurity=False).hexdigest()
    return {"type": "blob", "path": path, "sha": sha, "size": len(raw)}
