"""The forms: one for each kind of record, for the site and for its terms, in one language.

In: an edition of the site, all its languages, and the host of the repository. Out: the
configuration of Sveltia CMS, as JSON, which only that program reads:
https://sveltiacms.app/en/docs/config-basics. Next: `site` writes it beside the pages.
"""

import json
from collections.abc import Sequence
from typing import Any

from ...edition import Edition
from ...model import KINDS, Site
from ...model.record import MOST_BYTES, PICTURE_FOLDER
from ...model.references import SLUG
from ..tidy import LAID_OUT
from .fields import FieldWriter
from .host import Host

Config = dict[str, Any]

ORIGINAL = {"name": "_original", "widget": "hidden", "default": ""}
"""The file as it was read, from which record_format.js keeps all that was not changed."""


PICTURES = {
    "max_file_size": MOST_BYTES,
    "slugify_filename": True,
    "transformations": {"raster_image": {"width": 2000, "height": 2000, "quality": 85}},
}
"""What an editor adds: of a plain name, as wide or high as a page needs, and drawn anew, so that
nothing of the camera or the place stays in it."""


def write_config(edition: Edition, languages: Sequence[str], site: Site, host: Host | None) -> str:
    config = make_config(edition, languages, site, host)
    return json.dumps(config, ensure_ascii=False) + "\n"


def make_config(
    edition: Edition, languages: Sequence[str], site: Site, host: Host | None
) -> Config:
    """The configuration as plain values. languages: of the site, the default first."""
    writer = FieldWriter(edition, languages, site)
    return {
        **_destination(host),
        "app_title": writer.word("admin"),
        "media_folder": PICTURE_FOLDER.removesuffix("/"),
        "media_libraries": {"default": {"config": PICTURES}, "stock_assets": {"providers": []}},
        "slug": {"encoding": "ascii", "clean_accents": True},
        # The site itself is the preview; here the languages get the width.
        "editor": {"preview": False},
        # What is not known is left out.
        "output": {"omit_empty_optional_fields": True},
        "collections": [_collection(kind, writer) for kind in KINDS],
        "singletons": [_single(name, writer) for name in LAID_OUT if name not in KINDS],
    }


def _single(name: str, writer: FieldWriter) -> Config:
    """A file that stands alone in data/."""
    return {
        "name": name,
        "label": writer.word(f"admin_{name}"),
        "file": f"data/{name}.yml",
        "format": name,
        "fields": [*writer.fields(LAID_OUT[name]), ORIGINAL],
    }


def _destination(host: Host | None) -> Config:
    """A change becomes a proposal at the host, checked before it counts.

    Without a host it stays in the browser.
    """
    if host is None:
        return {"backend": {"name": "test-repo"}}
    # Only with an access token: any other way to sign in needs a server, and this site has none.
    backend: Config = {
        "name": host.name,
        "repo": host.repository,
        "branch": host.branch,
        "auth_methods": ["token"],
    }
    if host.takes_forks:  # who may not write to the repository proposes from a copy of their own
        backend |= {"open_authoring": True, "auth_scope": "public_repo"}
    return {"backend": backend, "publish_mode": "editorial_workflow"}


def _collection(kind: str, writer: FieldWriter) -> Config:
    title = f"title.{writer.languages[0]}"
    return {
        "name": kind,
        "label": writer.word(kind),
        "folder": f"data/{kind}",
        "extension": "yml",
        "format": kind,
        "identifier_field": title,
        "summary": f"{{{{title.{writer.edition.language}}}}}",
        "slug": {
            "template": f"{{{{{title}}}}}",
            # Later on, `rename` changes an address: it keeps references and leaves a redirect.
            "editable": ["create"],
            "hint": writer.word("admin_slug"),
            "pattern": [f"^{SLUG.pattern}$", writer.word("admin_slug_pattern")],
        },
        # What others refer to is not thrown away by accident; here it says what to do instead.
        "description": writer.word("admin_delete"),
        "delete": False,
        # A copy would say that somebody checked it on the day of the other.
        "duplicate": False,
        "fields": [*writer.fields(KINDS[kind]), ORIGINAL],
    }
