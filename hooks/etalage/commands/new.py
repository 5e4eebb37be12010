"""`new`: writes a first version of a record, in all languages, for an editor to fill in.

In: the kind and the name. Out: a file under data/, and what to do next.
"""

from argparse import ArgumentParser, Namespace
from pathlib import Path

from ..editing.scaffold import write_scaffold
from ..editing.writing import write_files
from ..loading.files import refuse_slug
from ..loading.yaml import read_document
from ..model import KINDS
from ..model.references import make_slug
from ..problems import value_at
from ..settings import Settings
from .arguments import find_kind
from .schema import follow_records, pointer_to

HELP = "write a first version of a record, to be filled in"

EXAMPLES = ['showcase "Solar roof"', "organisation Example Works"]


def add_arguments(parser: ArgumentParser) -> None:
    parser.add_argument(
        "kind", help=f"what to add: {', '.join(model.__name__.lower() for model in KINDS.values())}"
    )
    parser.add_argument(
        "name", nargs="+", help="its name in the default language; the address is made of it"
    )
    parser.add_argument(
        "--file",
        help="its file name, without .yml, where its name is in another script or too long",
    )


def run(settings: Settings, options: Namespace) -> int:
    kind, name = find_kind(options.kind), " ".join(options.name)
    path = _path(settings, kind, (options.file or name).removesuffix(".yml"))
    text = write_scaffold(KINDS[kind], name, settings.languages, settings.today)
    if not path.parent.is_symlink():
        path.parent.mkdir(exist_ok=True)
    write_files(settings, {path: f"{pointer_to(kind)}\n{text}".encode()})
    follow_records(settings)
    file = path.relative_to(settings.root).as_posix()
    print(f"Wrote {file}. Next:")
    print("1. Open it, fill in what stands empty, and remove “# ” before what applies besides.")
    blank = f"{file}:{_first_blank(path)}"
    print(f"2. Run “make check”: it names each blank with its line, such as {blank}.")
    print("3. Run “make serve” and look at it in every language.")
    return 0


def _path(settings: Settings, kind: str, name: str) -> Path:
    slug = make_slug(name)
    if not slug:
        told = "has no letters a-z or digits to make an address of; say which after --file"
        raise ValueError(f"“{name}” {told}, such as --file my-{KINDS[kind].__name__.lower()}")
    if reason := refuse_slug(slug):
        raise ValueError(f"data/{kind}/{slug}.yml: {reason}")
    path = settings.data / kind / f"{slug}.yml"
    if path.exists() or path.is_symlink():
        raise ValueError(f"data/{kind}/{slug}.yml exists already; edit it, or give another name")
    return path


def _first_blank(path: Path) -> int:
    """Line of the first key without a value."""
    document = read_document(path)
    return min(
        document.line_of(key) for key in document.spans if value_at(document.values, key) is None
    )
