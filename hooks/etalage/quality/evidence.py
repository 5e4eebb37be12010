"""What tests found, as CI wrote it down in evidence.json beside mkdocs.yml; no person writes it.

In: settings. Out: `Evidence`; None where there is no such file. Next: `pages.evidence` shows it,
`site` puts it beside the pages. tests/evidence.py writes it.
"""

from datetime import date
from typing import Annotated

from pydantic import BaseModel, ConfigDict, Field, ValidationError

from ..problems import DataError, Problem, dotted
from ..settings import Settings

PATH = "evidence.json"
"""In the project, and on the site."""

LARGEST = 100_000
"""Bytes; a group of tests takes a few hundred."""

Line = Annotated[str, Field(pattern=r"^[ -~]{1,2000}$")]
Count = Annotated[int, Field(ge=0, le=10_000_000)]


class _Written(BaseModel):
    model_config = ConfigDict(frozen=True, strict=True, extra="forbid")


class Tested(_Written):
    """A group of tests: what it is tested with, and how many had which result."""

    group: Annotated[str, Field(pattern=r"^[a-z]{1,40}$")]
    """Its interface words are evidence_<group> and evidence_<group>_explained."""

    tools: Line
    command: Line
    passed: Count
    failed: Count
    skipped: Count


class Evidence(_Written):
    """All that was tested at one time."""

    day: date
    commit: Annotated[str, Field(pattern=r"^[0-9a-f]{40,64}$")]
    tested: tuple[Tested, ...]


def read_evidence(settings: Settings) -> Evidence | None:
    """Raises DataError when the file is not what tests/evidence.py writes."""
    path = settings.root / PATH
    if not path.is_file():
        return None
    if path.stat().st_size > LARGEST:
        raise _refusal(f"it is larger than {LARGEST} bytes")
    try:
        return Evidence.model_validate_json(path.read_bytes())
    except ValidationError as error:
        first = error.errors(include_url=False, include_input=False)[0]
        raise _refusal(": ".join(filter(None, (dotted(first["loc"]), first["msg"])))) from None


def write_evidence(evidence: Evidence) -> str:
    """As JSON, the same for the same values."""
    return evidence.model_dump_json(indent=1) + "\n"


def _refusal(reason: str) -> DataError:
    told = f"this is not what tests/evidence.py writes ({reason}); take it anew, or remove the file"
    return DataError([Problem(PATH, 1, "", told)])
