"""How to refer to a page or to the data, in the forms that reference managers read.

In: a record, or none for all data, and an edition. Out: BibTeX, RIS and CSL-JSON, each in the
language of the edition. Next: `text_files`; the foot of a record's page leads to them.
"""

import json
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date

from ..edition import Edition
from ..model import Described
from .publisher import FOLDER, Publisher

LATEX = re.compile(r"[\\&%$#_{}~^]")
NAMED = {"\\": r"\textbackslash{}", "~": r"\textasciitilde{}", "^": r"\textasciicircum{}"}


@dataclass(frozen=True)
class Work:
    """What is referred to."""

    key: str
    """By which a text cites it."""

    title: str
    site: str
    publisher: str
    day: date
    url: str
    language: str
    is_data: bool = False


def work_of(record: Described, publisher: Publisher, edition: Edition) -> Work:
    site = publisher.catalogue.site
    return Work(
        key=f"{record.folder}-{record.slug}",
        title=edition.plain(record.title),
        site=edition.plain(site.name),
        publisher=edition.plain(site.publisher).rstrip("."),
        day=record.updated[edition.language],
        url=publisher.page(record, edition.language),
        language=edition.language,
    )


def work_of_data(publisher: Publisher, edition: Edition, day: date) -> Work:
    site = publisher.catalogue.site
    name = edition.plain(site.name)
    return Work(
        key="data",
        title=f"{name}: {edition.words['open_data'].unescape()}",
        site=name,
        publisher=edition.plain(site.publisher).rstrip("."),
        day=day,
        url=publisher.url(f"{FOLDER}/index.json"),
        language=edition.language,
        is_data=True,
    )


def write_bibtex(work: Work) -> str:
    fields = {
        "title": f"{{{_latex(work.title)}}}",
        "author": f"{{{_latex(work.publisher)}}}",
        "organization": _latex(work.site),
        "year": str(work.day.year),
        "date": work.day.isoformat(),
        "url": work.url,
        "langid": work.language,
    }
    kind = "dataset" if work.is_data else "online"
    lines = [f"  {name} = {{{value}}}," for name, value in fields.items()]
    return "\n".join([f"@{kind}{{{work.key},", *lines, "}"]) + "\n"


def write_ris(work: Work) -> str:
    fields = (
        ("TY", "DATA" if work.is_data else "ELEC"),
        ("ID", work.key),
        ("TI", work.title),
        ("AU", work.publisher),
        ("T2", work.site),
        ("PB", work.publisher),
        ("PY", str(work.day.year)),
        ("DA", f"{work.day:%Y/%m/%d}"),
        ("LA", work.language),
        ("UR", work.url),
        ("ER", ""),
    )
    return "".join(f"{name}  - {value}\r\n" for name, value in fields)


def write_csl(work: Work) -> str:
    day = work.day
    item = {
        "id": work.key,
        "type": "dataset" if work.is_data else "webpage",
        "title": work.title,
        "author": [{"literal": work.publisher}],
        "container-title": work.site,
        "publisher": work.publisher,
        "issued": {"date-parts": [[day.year, day.month, day.day]]},
        "language": work.language,
        "URL": work.url,
    }
    return json.dumps([item], ensure_ascii=False, indent=1) + "\n"


def _latex(text: str) -> str:
    return LATEX.sub(lambda it: NAMED.get(it[0], f"\\{it[0]}"), text)


@dataclass(frozen=True)
class Form:
    """One way to write it."""

    name: str
    media_type: str
    write: Callable[[Work], str]


FORMS: Mapping[str, Form] = {
    "bib": Form("BibTeX", "application/x-bibtex", write_bibtex),
    "ris": Form("RIS", "application/x-research-info-systems", write_ris),
    "json": Form("CSL-JSON", "application/vnd.citationstyles.csl+json", write_csl),
}
"""Ending of a file -> what stands in it."""


def citation_paths(folder: str) -> dict[str, str]:
    """Name of a form -> path of its file; folder: path of a page."""
    return {form.name: f"{folder}cite.{ending}" for ending, form in FORMS.items()}
