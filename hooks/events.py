"""Etalage for a site that stands beside its code: what MkDocs calls a hook is one file.

A site with Etalage installed names the plugin of `etalage_mkdocs` instead; both do the same.
"""

from etalage_mkdocs.events import *  # noqa: F403 - MkDocs takes what is called on_…
