"""`report`: how complete, fresh and readable the data and their translations are.

In: settings. Out: what the site's quality page says, as text, as JSON, or as Markdown for a job
summary on GitHub.
"""

from argparse import ArgumentParser, Namespace
from collections.abc import Callable, Mapping

from ..catalogue import read_catalogue
from ..edition import make_edition
from ..pages import PageWriter
from ..pages.quality import QualityView, quality_view
from ..quality import make_report
from ..settings import Settings
from .report_json import write_json
from .report_text import write_markdown, write_text

HELP = "count how complete, fresh and readable the data and their translations are"

EXAMPLES = ["", "--format json", "--strict"]

WRITERS: Mapping[str, Callable[[QualityView, str], str]] = {
    "text": write_text,
    "markdown": write_markdown,
}


def add_arguments(parser: ArgumentParser) -> None:
    parser.add_argument(
        "--format",
        choices=[*WRITERS, "json"],
        default="text",
        help="how to write it (default: text)",
    )
    parser.add_argument(
        "--language", help="language to write it in (default: the first of the site)"
    )
    parser.add_argument(
        "--strict",
        action="store_true",
        help="exit with 1 when something is found that must not be: "
        "a website named without a source",
    )


def run(settings: Settings, options: Namespace) -> int:
    language = options.language or settings.default_language
    if language not in settings.languages:
        choices = ", ".join(settings.languages)
        raise ValueError(f"“{language}” is no language of this site; choose one of: {choices}")
    catalogue = read_catalogue(settings)
    report = make_report(catalogue, settings)
    if options.format == "json":
        print(write_json(report))
    else:
        writer = PageWriter(catalogue, make_edition(catalogue, language, settings), "quality")
        print(WRITERS[options.format](quality_view(writer, report), settings.site_url))
    return 1 if options.strict and report.unsourced else 0
