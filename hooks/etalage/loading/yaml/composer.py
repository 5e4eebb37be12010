"""The node tree of a text that is YAML, by PyYAML.

In: text. Out: nodes with their places, or a `yaml.MarkedYAMLError`. Next: `document`.
"""

from functools import lru_cache

import yaml
from yaml.nodes import Node


class _Composer(yaml.SafeLoader):
    """Refuses aliases and tags, which no record needs: they would swallow the start of a text."""

    def compose_node(self, parent: Node | None, index: int) -> Node | None:
        event = self.peek_event()  # type: ignore[no-untyped-call]  # PyYAML has no types for it
        if getattr(event, "anchor", None):
            raise yaml.composer.ComposerError(
                None, None, "found duplicate anchor", event.start_mark
            )
        if getattr(event, "tag", None):
            raise yaml.composer.ComposerError(
                None, None, "cannot start any token", event.start_mark
            )
        return super().compose_node(parent, index)


@lru_cache(maxsize=1)
def compose_text(text: str) -> Node | None:
    """The node tree; kept for a moment, since a text that is YAML is asked for twice."""
    node: Node | None = _Composer(text).get_single_node()
    return node
