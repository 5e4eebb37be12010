"""How a page is changed to be read from a folder; in a browser: browser/test_archive.py."""

import pytest

from etalage.site.archive import for_folder


@pytest.mark.parametrize(
    ("written", "kept"),
    [
        ('<a href="../places/">', '<a href="../places/index.html">'),
        ('<a class="x"\n   href="./#top">', '<a class="x"\n   href="./index.html#top">'),
        ('<a href="..">', '<a href="../index.html">'),
        ('<a href="../explore/?kind=a/">', '<a href="../explore/index.html?kind=a/">'),
        ('<a href="l&#39;&amp;/#b">', '<a href="l&#39;&amp;/index.html#b">'),
        (
            '<form role="search" action="search/">',
            '<form role="search" action="search/index.html">',
        ),
        ('<meta content="0; url=../b/">', '<meta content="0; url=../b/index.html">'),
        ('<script type="module" src="a.js">', '<script defer src="a.js">'),
        ('<p>\n  <link rel="preload" href="a.woff2" as="font">', "<p>"),
    ],
)
def test_a_folder_is_named_by_its_file_and_nothing_is_fetched_that_a_browser_refuses(
    written: str, kept: str
) -> None:
    assert for_folder(written) == kept


@pytest.mark.parametrize(
    "text",
    [
        '<a href="https://example.org/">',
        '<a href="mailto:a@example.org">',
        '<a href="#top">',
        '<a href="">',
        '<a href="?page=2">',
        '<a href="data.json">',
        '<p title="a href=b/">of href="c/" and action="d/"',
        '<p data-href="a/">',
        'content="0; url=../b/">',
    ],
)
def test_all_else_stays_as_it_is(text: str) -> None:
    assert for_folder(text) == text
