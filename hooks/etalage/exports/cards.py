"""Where the picture stands that a link shows when it is shared.

In: the address of a page. Out: a path. Next: the head of each page, and `site.cards`, which draws.
"""

from ..edition import Edition

WIDTH, HEIGHT = 1200, 630


def card_path(edition: Edition, address: str) -> str:
    """address: of a record, or empty for all pages that have no card of their own."""
    return f"{edition.path(address)}card.png"
