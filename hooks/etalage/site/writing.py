"""Writing a drawn site to a folder, without any generator, and finishing one, with or without.

In: a `Site` and its HTML. Out: the same files as MkDocs writes, indexed, verified and published.
Next: `commands.build` and the seam.
"""

import shutil
from collections.abc import Iterable, Mapping
from itertools import chain
from pathlib import Path

from ..kept import Kept
from ..photographs import cache_of
from .build import Site
from .copies import copied_files
from .publishing import PublishingError, Stage
from .search_index import FOLDER as INDEX
from .search_index import INDEXING, digest_of_found, make_search_index
from .verification import missing_files


def write_site(site: Site, html: Mapping[str, str], folder: Path) -> None:
    """Every page and file, and copies of pictures.

    In one order, whichever pages were drawn last: some file systems list a folder in the order in
    which it was filled, and the index for search numbers pages as they are listed.
    """
    pages = ((path, html[path]) for path in sorted(html))
    write_files(chain(pages, site.files.items(), draw_renditions(site).items()), folder)
    for path, source in copied_files(site.settings).items():
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(source, folder / path)


def write_files(contents: Iterable[tuple[str, str | bytes]], folder: Path) -> None:
    """Path below the folder and what stands there, in this order."""
    for path, content in contents:
        file = folder / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(content.encode() if isinstance(content, str) else content)


def draw_renditions(site: Site) -> dict[str, bytes]:
    """Path on the site -> a photograph in one width."""
    cache = cache_of(site.settings)
    return {path: it.draw(cache) for path, it in site.renditions.items()}


def write_exports(site: Site, folder: Path) -> None:
    """The open data, which no generator has to know of."""
    for path, export in site.exports.files.items():
        write_files([(path, export.content)], folder)
        export.forget()


def finish_site(site: Site, stage: Stage, is_compressed: bool = False) -> None:
    """Add open data, index for search, list all parts, see that everything is there, publish.

    is_compressed: each text stands compressed beside it, too. Raises SearchError or
    PublishingError; the earlier site then stays as it was.
    """
    write_exports(site, stage.folder)
    _index(site, stage.folder)
    _list_parts(site, stage.folder)
    if lacking := list(missing_files(site.outputs, stage.folder)):
        raise PublishingError("\n".join(["the site is not whole:", *lacking]))
    if is_compressed:
        from .compressed import write_compressed  # of a package that no other build needs

        write_compressed(stage.folder, site.settings.cache)
    stage.publish()


def _index(site: Site, folder: Path) -> None:
    """As the build before did, where all pages are as they were then. Raises SearchError."""
    kept = Kept(site.settings.cache / "index", INDEXING)
    pages = digest_of_found(folder)
    if index := kept.find(pages):
        write_files(index.items(), folder)
    else:
        make_search_index(folder)
        files = (file for file in sorted((folder / INDEX).rglob("*")) if file.is_file())
        kept.keep(pages, {str(file.relative_to(folder)): file.read_bytes() for file in files})
    kept.save()


def _list_parts(site: Site, folder: Path) -> None:
    from . import sbom  # it loads for a while, for which a check or a preview need not wait

    if content := sbom.write_sbom(site.catalogue, site.settings):
        (folder / sbom.PATH).write_text(content, "utf-8")
