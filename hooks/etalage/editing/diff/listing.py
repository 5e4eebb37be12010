"""Changes as a text for a terminal, as JSON, and as Markdown for GitHub's summaries and comments.

In: changes, and an edition per language for addresses. Out: text. What stands in Markdown may come
from a stranger's pull request: file names and messages stand between backticks, so that they can
link to nothing and call nobody. Next: `commands.changed` prints it.
"""

import json
from collections.abc import Sequence
from dataclasses import asdict, replace
from urllib.parse import quote

from ...edition import Edition
from .changes import Change

MARKER = "<!-- etalage: changed pages -->"
"""First line of the Markdown, by which an earlier comment is found again."""

LONGEST = 60_000
"""Characters; GitHub takes 65,536 in a comment."""


def write_text(changes: Sequence[Change], editions: Sequence[Edition]) -> str:
    """A line for each change and for what it changes, then the warnings.

    Errors are for the caller to raise.
    """
    lines = []
    for change in changes:
        lines.append(f"{change.state:<8} {change.file}{_aside(change)}")
        lines += [f"{'':8} {difference}" for difference in change.differences]
    lines += [f"Warning: {warning}" for change in changes for warning in change.warnings]
    return "\n".join([*lines, _count(changes)])


def write_json(changes: Sequence[Change], editions: Sequence[Edition]) -> str:
    """For other programs: an object for each change, with its page in every language."""
    found = [
        {
            "file": change.file,
            "state": change.state,
            "was": change.was,
            "text_changed": list(change.languages),
            "pages": {edition.language: _address(change, edition) for edition in editions},
            "differences": [asdict(difference) for difference in change.differences],
            "warnings": [asdict(warning) for warning in change.warnings],
            "errors": [asdict(error) for error in change.errors],
        }
        for change in changes
    ]
    return json.dumps(found, ensure_ascii=False, indent=2)


def write_markdown(changes: Sequence[Change], editions: Sequence[Edition]) -> str:
    """A table of changes, errors and warnings, and what differs, as long as GitHub takes it."""
    lines = [MARKER, "### Changed pages", "", f"{_count(changes)}", ""]
    if changes:
        names = [edition.language_name(edition.language) for edition in editions]
        lines += [
            f"| {' | '.join(['File', 'State', *names])} |",
            "|---" * (len(editions) + 2) + "|",
        ]
        lines += [_row(change, editions) for change in changes] + [""]
    lines += [f"- **Error** {_code(str(error))}" for change in changes for error in change.errors]
    lines += [
        f"- **Warning** {_code(str(warning))}" for change in changes for warning in change.warnings
    ]
    lines += [line for change in changes for line in _listed(change)]
    return _shorten(lines)


def _listed(change: Change) -> list[str]:
    """What a change changes, value by value."""
    lines = [f"- {_code(str(difference))}" for difference in change.differences]
    return ["", f"**{_code(change.file)}**", "", *lines] if lines else []


def _row(change: Change, editions: Sequence[Edition]) -> str:
    state = f"moved from {_code(change.was)}" if change.was else change.state
    cells = [_code(change.file), state, *(_cell(change, edition) for edition in editions)]
    escaped = [cell.replace("|", "\\|") for cell in cells]
    return f"| {' | '.join(escaped)} |"


def _cell(change: Change, edition: Edition) -> str:
    """The page in one language, and whether its text changed."""
    address = _address(change, edition)
    if change.state == "deleted":
        return "gone"
    short = _code(_address(change, replace(edition, site_url="")))
    page = short if address else "many pages"
    if edition.site_url and address:
        page = f"[{short}]({address})"
    return f"{page} **text changed**" if edition.language in change.languages else page


def _address(change: Change, edition: Edition) -> str:
    """Whole where the place of the site is known, otherwise from the site's root.

    Empty for what has no page of its own.
    """
    if change.subject.address is None:
        return ""
    page, _, part = quote(change.subject.address, safe="/#").partition("#")
    address = edition.permalink(page) if edition.site_url else f"/{edition.path(page)}"
    return f"{address}#{part}" if part else address


def _aside(change: Change) -> str:
    was = [f"was {change.was}"] if change.was else []
    texts = [f"text changed in {', '.join(change.languages)}"] if change.languages else []
    return f" ({'; '.join(was + texts)})" if was + texts else ""


def _count(changes: Sequence[Change]) -> str:
    errors = sum(len(change.errors) for change in changes)
    warnings = sum(len(change.warnings) for change in changes)
    numbers = (
        (len(changes), "record or page changed", "records and pages changed"),
        (errors, "error", "errors"),
        (warnings, "warning", "warnings"),
    )
    return (
        ", ".join(f"{number} {one if number == 1 else more}" for number, one, more in numbers) + "."
    )


def _code(text: str) -> str:
    return "`" + " ".join(text.replace("`", "'").split()) + "`"


def _shorten(lines: list[str]) -> str:
    """As many whole lines as GitHub takes."""
    room = LONGEST
    for number, line in enumerate(lines):
        room -= len(line) + 1
        if room < 0:
            return "\n".join([*lines[:number], "", f"… and {len(lines) - number} lines more."])
    return "\n".join(lines)
