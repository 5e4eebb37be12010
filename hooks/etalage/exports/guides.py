"""What programs that visit a site ask for first: robots.txt, and llms.txt by its convention.

In: a publisher and an edition. Out: plain text. Next: `files`.
"""

from collections.abc import Iterator

from ..edition import Edition
from ..model import KINDS, Described
from .publisher import FOLDER, Publisher
from .twins import twin_path

ROBOTS, LLMS = "robots.txt", "llms.txt"


def write_robots(publisher: Publisher) -> str:
    """All may be read but the form, which is for editors."""
    root = publisher.edition.site_url.split("/", 3)[3]
    lines = (
        "User-agent: *",
        f"Disallow: /{root}admin/",
        f"Sitemap: {publisher.url('sitemap.xml')}",
    )
    return "\n".join(lines) + "\n"


def llms_path(edition: Edition) -> str:
    return f"{edition.path('')}{LLMS}"


def write_llms(publisher: Publisher, edition: Edition) -> str:
    return "\n\n".join(_llms(publisher, edition)) + "\n"


def _llms(publisher: Publisher, edition: Edition) -> Iterator[str]:
    """Its name, what it is, and each record's plain text below the name of its kind."""
    site, words = publisher.catalogue.site, edition.words
    yield f"# {edition.plain(site.name)}"
    yield f"> {edition.plain(site.tagline)}"
    yield edition.plain(site.introduction)
    for kind in KINDS:
        found = [
            it for it in publisher.catalogue.records[kind].values() if isinstance(it, Described)
        ]
        if found:
            yield f"## {words[kind].unescape()}"
            yield "\n".join(_entry(it, publisher, edition) for it in found)
    yield f"## {words['open_data'].unescape()}"
    yield "\n".join(f"- [{path}]({publisher.url(f'{FOLDER}/{path}')})" for path in DATA)


DATA = ("index.json", "openapi.json", "graph.ttl")


def _entry(record: Described, publisher: Publisher, edition: Edition) -> str:
    url = publisher.url(twin_path(edition, record))
    return f"- [{edition.plain(record.title)}]({url}): {edition.plain(record.summary)}"
