"""A site to keep: read from a folder, by file://, where no server answers.

In: a `Site`. Out: the same site and its HTML, with what browsers treat otherwise there: a folder
does not answer with its index.html, so links name it; and neither a module nor a font fetched ahead
is let in. What serves a host only is left out. Next: `writing`.
"""

import re
from collections.abc import Mapping
from dataclasses import replace

from ..editing.form import FOLDER as FORM
from . import security_txt
from .build import Site

TAG = re.compile(r"<[a-z][^<>]*>")
"""Text has no < of its own."""

ADDRESS = re.compile(r'(\s(?:href="|action="|content="0; url=))((?:[^"?#:&]|&#?\w+;)*)')
"""The path of an address on this site, or the beginning of another one."""

MODULE = ' type="module" '
PRELOAD = re.compile(r'\s*<link rel="preload"[^<>]*>')


def archive(site: Site, html: Mapping[str, str]) -> tuple[Site, dict[str, str]]:
    """Without the form, the page for missing addresses and what robots read."""
    left_out = (f"{FORM}/", security_txt.PATH)
    files = {path: it for path, it in site.files.items() if not path.startswith(left_out)}
    changed = {path: _closed(str(it)) for path, it in files.items() if path.endswith(".js")}
    changed |= {path: for_folder(str(it)) for path, it in files.items() if path.endswith(".html")}
    pages = {file: for_folder(html[file]) for file in site.pages}
    return replace(site, extra_pages={}, files=files | changed), pages


def _closed(script: str) -> str:
    """As a module has it: its names are its own."""
    return f'(() => {{\n"use strict";\n{script}}})();\n'


def for_folder(html: str) -> str:
    return TAG.sub(_tag_for_folder, PRELOAD.sub("", html))


def _tag_for_folder(tag: re.Match[str]) -> str:
    return ADDRESS.sub(_to_file, tag[0]).replace(MODULE, " defer ")


def _to_file(address: re.Match[str]) -> str:
    path = address[2]
    if path.rpartition("/")[2] in (".", "..") and path:
        path += "/"
    return address[1] + (f"{path}index.html" if path.endswith("/") else path)
