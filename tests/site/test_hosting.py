"""The samples of hosting/ send what the pages are tested with; nginx is run, others are read."""

import gzip
import os
import re
import shutil
import socket
import subprocess
import time
import urllib.request
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from urllib.error import HTTPError

import pytest

from etalage.editing.form import make_policy
from etalage.editing.form.host import find_host
from etalage.pages.navigation import POLICY
from projects import ROOT

HOSTING = ROOT / "hosting"
FORM = make_policy(find_host("https://github.com/owner/name/edit/main"))
NO_FRAME = "; frame-ancestors 'none'"
ANY_FRAME = "; frame-ancestors *"


@pytest.mark.parametrize("name", ["nginx.conf", "Caddyfile", "_headers"])
def test_a_sample_sends_the_policies_of_the_pages(name: str) -> None:
    text = (HOSTING / name).read_text("utf-8")
    policies = set(re.findall(r"default-src [^\"\n]*", text))
    assert policies == {POLICY + NO_FRAME, POLICY + ANY_FRAME, FORM + NO_FRAME}


def test_the_samples_send_the_same_headers() -> None:
    def named(name: str) -> set[str]:
        text = (HOSTING / name).read_text("utf-8")
        return set(re.findall(r"\b(?:[A-Z][a-z]+-)+[A-Z][A-Za-z]+\b(?=[: ] ?\S)", text))

    wanted = named("nginx.conf") - {"Content-Type"}
    assert wanted <= named("Caddyfile")
    assert wanted <= named("_headers")


@pytest.fixture(scope="module")
def host(region_site: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The invented region's site as nginx serves it by the sample."""
    folder = tmp_path_factory.mktemp("nginx")
    (folder / "tmp").mkdir()
    (folder / "site").symlink_to(region_site)
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    text = (HOSTING / "nginx.conf").read_text("utf-8").replace(":8080", f":{port}")
    (folder / "nginx.conf").write_text(text, "utf-8")
    command = [
        shutil.which("nginx", path=f"{os.environ['PATH']}:/usr/sbin") or "nginx",
        "-p",
        str(folder),
        "-c",
        "nginx.conf",
    ]
    # Started by root, it would look as somebody who may not enter the folders of tests.
    more = "daemon off; user root;" if os.geteuid() == 0 else "daemon off;"
    server = subprocess.Popen([*command, "-g", more], stderr=subprocess.PIPE)
    address = f"http://127.0.0.1:{port}"
    try:
        for _ in range(100):
            with socket.socket() as probe:
                if not probe.connect_ex(("127.0.0.1", port)):
                    break
            time.sleep(0.05)
        yield address
    finally:
        server.terminate()
        server.wait(10)
        assert server.stderr
        server.stderr.close()


def ask(address: str) -> tuple[int, dict[str, str]]:
    try:
        with urllib.request.urlopen(address) as answer:  # noqa: S310 - our own server
            return answer.status, {key.lower(): value for key, value in answer.headers.items()}
    except HTTPError as error:
        with error:
            return error.code, {key.lower(): value for key, value in error.headers.items()}


@pytest.mark.parametrize("path", ["/", "/en/showcases/vuurtoren/", "/admin/", "/nowhere/"])
def test_every_answer_is_guarded(path: str, host: str) -> None:
    status, headers = ask(host + path)
    assert status == (404 if path == "/nowhere/" else 200)
    wanted = FORM if path == "/admin/" else POLICY
    assert headers["content-security-policy"] == wanted + NO_FRAME
    assert headers["x-content-type-options"] == "nosniff"
    assert int(re.findall(r"max-age=(\d+)", headers["strict-transport-security"])[0]) >= 31536000
    assert headers["referrer-policy"] == "same-origin"
    assert "camera=()" in headers["permissions-policy"]


@pytest.mark.parametrize("path", ["/embed/map/", "/en/embed/showcases/vuurtoren/"])
def test_what_is_made_for_pages_elsewhere_may_have_any_frame_around_it(
    path: str, host: str
) -> None:
    status, headers = ask(host + path)
    assert status == 200
    assert headers["content-security-policy"] == POLICY + ANY_FRAME


def test_what_has_a_hash_in_its_name_is_kept_and_a_page_is_not(
    host: str, region_site: Path
) -> None:
    for pattern in (
        "home.*.css",
        "explorer_words_en.*.js",
        "*-600.*.woff2",
        "search_window_en.*.html",
        "images/vuurtoren.*.svg",
        "maps/projects/kabel.*.svg",
    ):
        (file,) = (region_site / "assets/kept").glob(pattern)
        path = file.relative_to(region_site).as_posix()
        assert "immutable" in ask(f"{host}/{path}")[1]["cache-control"]
    plain = ask(f"{host}/assets/images/vuurtoren.svg")[1]["cache-control"]
    assert plain == "public, max-age=86400"
    fragment = next((region_site / "pagefind/fragment").iterdir()).name
    assert "immutable" in ask(f"{host}/pagefind/fragment/{fragment}")[1]["cache-control"]
    for path in ("/", "/sitemap.xml", "/pagefind/pagefind-entry.json"):
        assert ask(host + path)[1]["cache-control"] == "no-cache"


@pytest.mark.parametrize("name", ["nginx.conf", "Caddyfile", "_headers"])
def test_each_sample_keeps_for_good_what_carries_a_hash_and_nothing_else(name: str) -> None:
    text = (HOSTING / name).read_text("utf-8")
    if name == "nginx.conf":
        lines = [line for line in text.splitlines() if "immutable" in line]
    elif name == "Caddyfile":
        lines = [line for line in text.splitlines() if "@hashed path" in line]
    else:
        parts = re.split(r"\n(?=/)", text)
        lines = [part.splitlines()[0] for part in parts if "immutable" in part]
    kept = {"assets/kept", "pagefind/index", "pagefind/fragment", "pagefind/filter"}
    told = " ".join(lines).replace(
        "(index|fragment|filter)", "index/ /pagefind/fragment/ /pagefind/filter"
    )
    assert set(re.findall(r"/((?:assets|pagefind)/\w+)/", told)) == kept


def test_what_was_compressed_beforehand_goes_as_it_is(host: str, region_site: Path) -> None:
    text, twin = region_site / "twin.txt", region_site / "twin.txt.gz"
    text.write_text("anew", "utf-8")
    twin.write_bytes(gzip.compress(b"beforehand"))
    try:
        asked = urllib.request.Request(  # noqa: S310 - our own server
            f"{host}/twin.txt", headers={"Accept-Encoding": "gzip"}
        )
        with urllib.request.urlopen(asked) as answer:  # noqa: S310
            assert gzip.decompress(answer.read()) == b"beforehand"
            assert answer.headers["Vary"] == "Accept-Encoding"
    finally:
        text.unlink()
        twin.unlink()


def test_open_data_may_be_read_by_scripts_of_other_sites(host: str) -> None:
    for path, kind in (("places.json", "application/json"), ("places.csv", "text/csv")):
        headers = ask(f"{host}/data/v1/{path}")[1]
        assert headers["access-control-allow-origin"] == "*"
        assert headers["content-type"].startswith(kind)
    assert "access-control-allow-origin" not in ask(f"{host}/")[1]


def test_an_address_without_its_slash_leads_on(host: str) -> None:
    """Otherwise the page's own links, which are relative, would lead elsewhere."""
    with urllib.request.urlopen(f"{host}/showcases") as answer:  # noqa: S310 - our own server
        assert answer.url == f"{host}/showcases/"


def test_security_txt_says_whom_to_tell_and_has_not_run_out(region_site: Path) -> None:
    """RFC 9116."""
    text = (region_site / ".well-known/security.txt").read_text("utf-8")
    fields = dict(re.findall(r"(?m)^([\w-]+): (.+)$", text))
    assert fields["Contact"].startswith("https://")
    expires = datetime.fromisoformat(fields["Expires"])
    assert 30 < (expires - datetime.now(UTC)).days <= 366
    assert fields["Preferred-Languages"] == "nl, en"
    assert fields["Canonical"] == "https://duinland.example/gids/.well-known/security.txt"
