"""`changed`: what a branch changes, per page and language, and whether dates changed with texts.

In: the branch to compare with. Out: the changes in one of three forms, and 1 where a text changed
without its date.
"""

from argparse import ArgumentParser, Namespace
from collections.abc import Mapping
from dataclasses import replace

from ..editing.diff.changes import Pair, Subject, compare_all
from ..editing.diff.history import FileChange, read_changed_files, read_now
from ..editing.diff.listing import write_json, write_markdown, write_text
from ..editing.diff.versions import read_file, read_prose, subject_of
from ..edition import make_wordless_edition
from ..problems import DataError
from ..settings import Settings

HELP = "say which pages a branch changes, in which languages, and whether their dates changed too"

EXAMPLES = ["", "--base main", "--format markdown --site https://preview.example.org/pr-12"]

FORMATS = {"text": write_text, "json": write_json, "markdown": write_markdown}


def add_arguments(parser: ArgumentParser) -> None:
    parser.add_argument(
        "--base", default="origin/main", help="what to compare with (default: origin/main)"
    )
    parser.add_argument("--format", choices=FORMATS, default="text")
    parser.add_argument(
        "--site",
        default="",
        metavar="URL",
        help="where the changed site can be seen, for links to its pages",
    )
    parser.add_argument(
        "--links",
        action="store_true",
        help="print only the links of what changed to other sites, one a line",
    )


def run(settings: Settings, options: Namespace) -> int:
    pairs = _read_pairs(settings, read_changed_files(settings.root, options.base))
    changes = compare_all(pairs, settings.languages, settings.today)
    if options.links:
        print("\n".join(dict.fromkeys(link for change in changes for link in change.links)))
        return 0
    site_url = f"{options.site.rstrip('/')}/" if options.site else ""
    editions = [
        replace(make_wordless_edition(it, settings), site_url=site_url) for it in settings.languages
    ]
    print(FORMATS[options.format](changes, editions))
    errors = [error for change in changes for error in change.errors]
    if errors and options.format == "text":
        raise DataError(errors)
    return 1 if errors else 0


def _read_pairs(settings: Settings, files: list[FileChange]) -> dict[Subject, Pair]:
    """Both versions of each record and page of prose that changed, in the order of their files."""
    changed = {file.path: file for file in files if file.before != file.now}
    pairs: dict[Subject, Pair] = {}
    for path, file in changed.items():
        subject = subject_of(path, settings.languages)
        if subject and path.endswith(".md"):
            pairs.setdefault(subject, _prose_pair(settings, subject, changed))
        elif subject:
            before, now = (
                read_file(path, raw, settings.languages) if raw is not None else None
                for raw in (file.before, file.now)
            )
            pairs[subject] = (before, now)
    return pairs


def _prose_pair(settings: Settings, subject: Subject, changed: Mapping[str, FileChange]) -> Pair:
    """A page of prose has a file per language; those that did not change count too."""
    before: dict[str, tuple[str, bytes]] = {}
    now: dict[str, tuple[str, bytes]] = {}
    for language in settings.languages:
        path = f"{subject.key}.{language}.md"
        content = read_now(settings.root, path)
        earlier = changed[path].before if path in changed else content
        now |= {language: (path, content)} if content is not None else {}
        before |= {language: (path, earlier)} if earlier is not None else {}
    name = f"{subject.key}.*.md"
    return read_prose(name, before), read_prose(name, now)
