"""`build`: makes the whole site without MkDocs, the same as `mkdocs build --strict` makes it.

In: settings and a folder. Out: the site in that folder, whole, or the earlier one as it was.
"""

from argparse import ArgumentParser, Namespace
from pathlib import Path

from ..settings import Settings
from ..site.build import plan_site
from ..site.publishing import PublishingError, Stage
from ..site.search_index import SearchError
from ..site.writing import finish_site, write_site

HELP = "make the site without MkDocs"

EXAMPLES = ["", "--site-dir /var/www/site"]


def add_arguments(parser: ArgumentParser) -> None:
    parser.add_argument("--site-dir", type=Path, help="where the site goes (default: site)")


def run(settings: Settings, options: Namespace) -> int:
    site = plan_site(settings)
    html = site.draw()
    try:
        stage = Stage(options.site_dir or settings.root / "site")
        with stage:
            write_site(site, html, stage.folder)
            finish_site(site, stage)
    except (PublishingError, SearchError) as error:
        raise ValueError(str(error)) from None
    print(f"{len(site.pages)} pages in {stage.site}.")
    return 0
