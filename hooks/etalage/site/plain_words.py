"""What Pagefind does not do itself: words are found by who types them in plain letters.

In: a page. Out: the same, and where search reads it and a word of it has letters such as ø, ł, ß or
æ, or a hyphen that Pagefind does not know, what such words are in plain ones. Pagefind searches
that as it does a title, and shows it nowhere; pages without such words stay as they are.
"""

import html as entities
import re

from ..letters import plain_words

SEARCHED = "data-pagefind-body"
MAIN = "<main "
TAG = re.compile(r"<[^>]*>")


def add_plain_words(html: str) -> str:
    if SEARCHED not in html:
        return html
    before, main, after = html.partition(MAIN)
    found = " ".join(sorted(plain_words(entities.unescape(TAG.sub(" ", after)))))
    return f'{before}{main}data-pagefind-meta="plain:{found}" {after}' if found else html
