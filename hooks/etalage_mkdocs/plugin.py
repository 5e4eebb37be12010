"""Etalage as a plugin, by which mkdocs.yml names it where the package is installed.

In: nothing, since all settings stand in the files of a region. Out: the events of `events`.
"""

from typing import Any

from mkdocs.config.base import Config
from mkdocs.plugins import BasePlugin, CombinedEvent

from . import events


def _as_method(event: Any) -> Any:
    """An event as a class holds it that has no use for its instance."""
    if isinstance(event, CombinedEvent):
        return CombinedEvent(*(_as_method(it) for it in event.methods))
    return staticmethod(event)


class NoSettings(Config):  # type: ignore[no-untyped-call]
    """Nothing to choose in mkdocs.yml."""


class EtalagePlugin(BasePlugin[NoSettings]):  # type: ignore[no-untyped-call]
    """Its state is that of the module, since MkDocs makes a plugin anew for each build."""


for _name in (it for it in dir(events) if it.startswith("on_")):
    setattr(EtalagePlugin, _name, _as_method(getattr(events, _name)))
