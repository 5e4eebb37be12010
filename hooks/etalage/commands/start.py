"""`start`: founds a region, a site of its own in a folder of its own.

In: a folder, and options; what they do not say is asked. Out: all files of the region, found right
by what `check` does, and the next step; or every fault of the options, and nothing written.
"""

import shlex
import sys
from argparse import ArgumentParser, Namespace
from pathlib import Path
from zoneinfo import ZoneInfo

from ..founding import (
    QUESTIONS,
    Answers,
    ask,
    is_of_this_machine,
    lacks_texts,
    lay_out,
    lender_among,
    own_requirement,
    read_answers,
    refuse_taken,
    whole_folder,
)
from ..settings import build_date, read_settings
from ..site.inspection import inspect_site
from .schema import write_pointers, write_schemas

HELP = "found a region: a new site, with an example of each kind of record"

EXAMPLES = [
    "my-region",
    'my-region --name Suffolk --languages en-GB cy --country GB --places "Dunwich, 52.28, 1.63"',
]

MANY = {"languages", "places"}


def add_arguments(parser: ArgumentParser) -> None:
    parser.add_argument(
        "folder", type=Path, help="where it goes: a new folder, or one with .git or .venv only"
    )
    for question in QUESTIONS:
        parser.add_argument(
            f"--{question.replace('_', '-')}",
            nargs="+" if question in MANY else None,
            help=Answers.model_fields[question].description,
        )
    told = "what pip installs Etalage from, such as git+https://…@v1.0 (default: as it was here)"
    parser.add_argument("--engine", help=told)


def run(options: Namespace) -> int:
    refuse_taken(options.folder)
    typed = {it: vars(options)[it] for it in QUESTIONS if vars(options)[it]}
    answers = read_answers(ask(typed) if sys.stdin.isatty() else typed)
    engine = options.engine or own_requirement()
    with whole_folder(options.folder) as stage:
        count = _fill(stage, lay_out(answers, engine, build_date(ZoneInfo(answers.time_zone))))
    print(f"Founded in {options.folder}: {count} records, no problems.")
    for note in _notes(answers, engine):
        print(f"Note: {note}.")
    _tell_next(options.folder)
    return 0


def _fill(folder: Path, files: dict[str, bytes]) -> int:
    """Write all files, and check them; how many records there are. Raises DataError."""
    for name, content in files.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_bytes(content)
    settings = read_settings(folder / "mkdocs.yml")
    write_schemas(settings)
    write_pointers(settings)
    site = inspect_site(settings)
    return sum(len(records) for records in site.catalogue.records.values())


def _notes(answers: Answers, engine: str) -> list[str]:
    lacking = " and ".join(it for it in answers.languages if lacks_texts(it))
    notes = []
    if lacking:
        lender = lender_among(answers.languages)
        told = f"Etalage brings no texts in {lacking}; they stand there in {lender}: translate"
        notes.append(f"{told} data/interface.yml, and what records and docs/ say")
    if is_of_this_machine(engine):
        told = f"requirements.txt names Etalage on this machine ({engine})"
        notes.append(f"{told}; put its address on the web there before others build the site")
    return notes


def _tell_next(folder: Path) -> None:
    print("Next:")
    step = "" if folder.resolve() == Path.cwd() else f"“cd {shlex.quote(str(folder))}” and "
    print(f"1. Type {step}“make serve”, and open http://127.0.0.1:8000.")
    print("2. Write a record of your own in place of each example; CONTRIBUTING.md says how.")
    print("3. README.md there lists what to fill in before the site is published.")
