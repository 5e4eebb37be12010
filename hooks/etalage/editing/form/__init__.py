"""Editing in a form: the page under admin/, for those who would rather not write YAML.

    model + languages + words ─ fields ─> config ─> admin/config.<language>.json ─┐
    repository of data/site.yml ─ host ──┘                                        │
    model + languages ─ tidy.layout ─────> formats ─> admin/formats.json ─────────┼─> site/admin/
    node_modules/@sveltia/cms, yaml ─ bundle, speech ─> admin/cms/ ───────────────┘

The form itself is Sveltia CMS: it runs in the editor's browser and sends each change to the host of
the repository, as a proposal that is checked like any other. Next: overrides/admin/index.html
explains it and overrides/assets/js/admin.js starts it; no other page knows of it. Records are read
and written by overrides/assets/js/record_format.js, in the lay-out that `tidy` keeps.
"""

import re
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from babel import negotiate_locale

from ...edition import Edition
from ...kept import digest_of
from ...model import Site
from ...pages.everywhere import make_file_page
from ...pages.navigation import Frame
from ...pages.parts.views import Page
from ...words import Words
from .bundle import read_bundle
from .config import write_config
from .formats import write_formats
from .host import Host, find_host
from .speech import read_locales, read_speech

FOLDER = "admin"
OWN_WORDS = re.compile(rf"{FOLDER}/cms/locales/([\w-]+)\.js")
FORMATS = f"{FOLDER}/formats.json"
LIBRARY = f"{FOLDER}/cms/yaml/browser/index.js"


@dataclass(frozen=True)
class Form:
    """The form and what it is made of."""

    host: Host | None
    """Where changes go; None while no host is named that the form can send them to."""

    program: str
    """Path of the form's script; empty where it is not installed."""

    configs: Mapping[str, str]
    """Language -> path of its configuration; empty without the script."""

    files: Mapping[str, str | bytes]
    """Contents by path."""


@dataclass(frozen=True)
class Invitation:
    """What one language says of the form."""

    language: str
    words: Words

    locale: str
    """Language and country that the form's own words come in, such as en-US."""

    configuration: str
    """Path of its configuration; empty while the form is not installed."""

    home: str
    """Path of its home page."""


@dataclass(frozen=True)
class FormView:
    """The page that explains the form and starts it."""

    invitations: tuple[Invitation, ...]

    domain: str
    """Of the host that changes go to; empty while there is none."""

    token_page: str
    """Where someone who may not write to the repository makes an access token."""

    program: str
    """Path of the form's script; empty where it is not installed."""

    library: str
    """Path of the library that reads records."""

    formats: str
    """Path of what is said of their lay-out."""

    policy: str
    """Content Security Policy; empty in a preview, whose server adds a script to the page."""


@cache  # it does not change while a preview runs
def form_installed(root: Path) -> str:
    """What tells all that npm brought from another release; root: as below."""
    return digest_of((read_bundle(root) | read_locales(root)).items())


def make_form(site: Site, editions: Mapping[str, Edition], root: Path) -> Form:
    """The form and its files; root: folder of mkdocs.yml, in which npm installs."""
    host = find_host(site.repository)
    bundle = read_bundle(root)
    if bundle:
        spoken = {it: edition.words for it, edition in editions.items()}
        bundle = bundle | read_speech(root, spoken)  # a new one, for what was read is kept
    files: dict[str, str | bytes] = {f"{FOLDER}/cms/{path}": it for path, it in bundle.items()}
    configs = {it: f"{FOLDER}/config.{it}.json" for it in editions} if bundle else {}
    for language, path in configs.items():
        files[path] = write_config(editions[language], tuple(editions), site, host)
    if bundle:
        files[FORMATS] = write_formats(tuple(editions))
    return Form(host, f"{FOLDER}/cms/index.js" if bundle else "", configs, files)


def form_page(form: Form, frames: Mapping[str, Frame]) -> Page:
    """Drawn by itself: no page of the navigation, of the sitemap or of a language."""
    invitations = tuple(
        Invitation(
            language,
            frame.words,
            find_locale(form.files, language),
            form.configs.get(language, ""),
            frame.home,
        )
        for language, frame in frames.items()
    )
    domain, token_page = (form.host.domain, form.host.token_page) if form.host else ("", "")
    first = next(iter(frames.values()))
    policy = make_policy(form.host) if first.policy else ""
    view = FormView(invitations, domain, token_page, form.program, LIBRARY, FORMATS, policy)
    title = " · ".join(str(it.words["admin"]) for it in invitations)
    path, template = f"{FOLDER}/", "admin/index.html"
    return make_file_page(first, path, template, view, window_title=title)


def find_locale(files: Collection[str], language: str) -> str:
    """That of the form's own words which comes nearest; `auto` where it has none."""
    known = [it[1] for path in files if (it := OWN_WORDS.fullmatch(path))]
    return negotiate_locale((language,), known, sep="-") or "auto"


def make_policy(host: Host | None) -> str:
    """Content Security Policy of the page.

    It may load from this site, from what the form makes in the browser itself, and from the API of
    the host. Left to itself, the form also asks its host how it is doing, and for users' pictures.
    """
    ours = "'self' blob: data:"
    return "; ".join(
        (
            "default-src 'none'",
            "script-src 'self'",
            "font-src 'self'",
            "style-src 'self' 'unsafe-inline'",
            *(f"{kind}-src {ours}" for kind in ("img", "media", "frame", "worker")),
            f"connect-src {ours} {host.api}" if host else f"connect-src {ours}",
            "object-src 'none'",
            "form-action 'none'",
            "base-uri 'none'",
        )
    )
