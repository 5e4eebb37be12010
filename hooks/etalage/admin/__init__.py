"""Editing in a form: the page under admin/, for who would rather not write YAML.

    model + languages + words ─ fields ─> config ─> admin/config.<language>.json ─┐
    repository of data/site.yml ─ host ──┘                                        ├─ events ─> site/admin/
    node_modules/@sveltia/cms ─ bundle ─> admin/cms/ ─────────────────────────────┘

The form itself is Sveltia CMS: it runs in the editor's browser and sends each change to the host of the repository, as a
proposal that is checked like any other. Next: overrides/admin/index.html explains it and overrides/assets/js/admin.js
starts it; no other page knows of it.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import ClassVar

from ..edition import Edition
from ..model import Site
from .bundle import read_bundle
from .config import write_config
from .host import Host, find_host

FOLDER = "admin"


@dataclass(frozen=True)
class Admin:
    """host: where changes go; None while no host is named that the form can send them to.

    program: path of the form's script from the site's root, empty where it is not installed. configs: path of the forms
    in each language. policy: what a browser may load there. files: contents by path.
    """

    page: ClassVar[str] = f"{FOLDER}/index.html"
    """Drawn by itself, as 404.html is: no page of the navigation, of the sitemap or of a language."""

    host: Host | None
    program: str
    configs: Mapping[str, str]
    policy: str
    files: dict[str, str | bytes]


def make_admin(site: Site, editions: Mapping[str, Edition], root: Path) -> Admin:
    """root: folder of mkdocs.yml, in which npm installs."""
    host = find_host(site.repository)
    bundle = {f"{FOLDER}/cms/{path}": content for path, content in read_bundle(root, tuple(editions)).items()}
    configs = {language: f"{FOLDER}/config.{language}.json" for language in editions} if bundle else {}
    forms = {path: write_config(editions[language], tuple(editions), host) for language, path in configs.items()}
    return Admin(host, f"{FOLDER}/cms/index.js" if bundle else "", configs, make_policy(host), {**bundle, **forms})


def make_policy(host: Host | None) -> str:
    """Content Security Policy: this site, what the form makes in the browser itself, and the API of the host.

    Left to itself, the form also asks how its host is doing and for pictures of its users.
    """
    ours = "'self' blob: data:"
    return "; ".join(
        (
            "default-src 'self'",
            "style-src 'self' 'unsafe-inline'",
            *(f"{kind}-src {ours}" for kind in ("img", "media", "frame", "worker")),
            f"connect-src {ours} {host.api}" if host else f"connect-src {ours}",
            "object-src 'none'",
            "form-action 'none'",
            "base-uri 'none'",
        )
    )
