"""Records as linked data, in the words of schema.org and a few others.

In: a publisher. Out: nodes of JSON-LD, each with its texts in every language (`things`, one
function a kind; `parts` for what kinds share); `documents` writes them into a page, in its language
alone, and as one graph. What a page says is thus always a part of the graph. Next: `pages`,
`files`.
"""

from .catalogue import describe_catalogue
from .documents import make_graph, write_page_data, write_turtle
from .parts import Node
from .things import describe

__all__ = [
    "Node",
    "describe",
    "describe_catalogue",
    "make_graph",
    "write_page_data",
    "write_turtle",
]
