"""`build`: makes the whole site without MkDocs, the same as `mkdocs build --strict` makes it.

In: settings and a folder. Out: the site in that folder, whole, or the earlier one as it was.
"""

from argparse import ArgumentParser, Namespace
from dataclasses import replace
from pathlib import Path

from ..settings import Settings
from ..site.archive import archive
from ..site.making import make_site
from ..site.publishing import PublishingError, Stage
from ..site.search_index import SearchError
from ..site.writing import finish_site, write_site

HELP = "make the site without MkDocs"

EXAMPLES = ["", "--site-dir /var/www/site", "--compressed"]


def add_arguments(parser: ArgumentParser) -> None:
    parser.add_argument("--site-dir", type=Path, help="where the site goes (default: site)")
    told = "write each text compressed beside it, as .br and .gz, for servers that send these"
    parser.add_argument("--compressed", action="store_true", help=told)
    told = "make it to be read from a folder, without a server (default: into archive)"
    parser.add_argument("--archive", action="store_true", help=told)


def run(settings: Settings, options: Namespace) -> int:
    site, html = make_site(replace(settings, is_published=True))
    if options.archive:
        site, html = archive(site, html)
    try:
        usual = settings.root / "archive" if options.archive else settings.site
        stage = Stage(options.site_dir or usual)
        with stage:
            write_site(site, html, stage.folder)
            finish_site(site, stage, options.compressed)
    except (PublishingError, SearchError) as error:
        raise ValueError(str(error)) from None
    print(f"{len(site.pages)} pages in {stage.site}.")
    return 0
