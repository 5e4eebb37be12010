"""How to fetch open data: a first example of each form, for a terminal and in Python.

In: the whole address of the site. Out: `Example`s, which a test runs. Next: `open_data`.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from ..exports import FOLDER
from ..exports.feeds import NAMES, feed_path
from .parts.writer import PageWriter

PYTHON = {
    "JSON": """\
import json
from urllib.request import urlopen

for record in json.load(urlopen("{url}")):
    print(record["id"], record["title"]["{language}"])""",
    "CSV": """\
import csv, io
from urllib.request import urlopen

text = urlopen("{url}").read().decode("utf-8-sig")
for row in csv.DictReader(io.StringIO(text)):
    print(row["id"], row["title.{language}"])""",
    "GeoJSON": """\
import json
from urllib.request import urlopen

for feature in json.load(urlopen("{url}"))["features"]:
    print(feature["geometry"]["coordinates"], feature["properties"]["title"]["{language}"])""",
    "Atom": """\
from urllib.request import urlopen
from xml.etree import ElementTree

for entry in ElementTree.parse(urlopen("{url}")).iter("{{http://www.w3.org/2005/Atom}}entry"):
    print(entry.findtext("{{*}}updated"), entry.findtext("{{*}}title"))""",
    "JSON-LD": """\
import json
from urllib.request import urlopen

for thing in json.load(urlopen("{url}"))["@graph"]:
    print(thing["@id"], thing["@type"])""",
    "Turtle": """\
from urllib.request import urlopen

for line in urlopen("{url}").read().decode().splitlines():
    if "schema:url" in line:
        print(line.strip())""",
    "DCAT": """\
from urllib.request import urlopen

for line in urlopen("{url}").read().decode().splitlines():
    if "dcat:downloadURL" in line:
        print(line.strip())""",
    "OpenAPI": """\
import json
from urllib.request import urlopen

for path, methods in json.load(urlopen("{url}"))["paths"].items():
    print(path, methods["get"]["summary"])""",
    "zip": """\
import io
from urllib.request import urlopen
from zipfile import ZipFile

with ZipFile(io.BytesIO(urlopen("{url}").read())) as archive:
    print(archive.namelist())""",
}
"""Name of a form -> a program that reads it, with nothing but Python itself."""


@dataclass(frozen=True)
class Example:
    """One form of the data."""

    name: str
    curl: str
    python: str


def make_examples(writer: PageWriter) -> Iterator[Example]:
    edition = writer.edition
    paths = {
        "JSON": f"{FOLDER}/places.json",
        "CSV": f"{FOLDER}/places.csv",
        "GeoJSON": f"{FOLDER}/locations.geojson",
        "Atom": feed_path(edition, NAMES[0]),
        "JSON-LD": f"{FOLDER}/graph.jsonld",
        "Turtle": f"{FOLDER}/graph.ttl",
        "DCAT": f"{FOLDER}/catalog.ttl",
        "OpenAPI": f"{FOLDER}/openapi.json",
        "zip": f"{FOLDER}/all.zip",
    }
    for name, path in paths.items():
        url = edition.site_url + path
        curl = f"curl -O {url}"
        yield Example(name, curl, PYTHON[name].format(url=url, language=edition.language))
