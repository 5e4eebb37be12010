"""Lighthouse's opinion of one page of each kind, in every language: `make lighthouse`.

Needs a built site. Mobile settings: a mid-range phone on slow 4G. Prints a Markdown table, for
README; fails below the scores of LEAST.
"""

import json
import os
import subprocess
import sys
from pathlib import Path

from playwright.sync_api import Browser

from chromium import QUIET, find_chromium, open_chromium
from projects import ROOT
from serving import serve
from sweeping import LANGUAGE, MISSING, one_of_each_kind, sitemap
from weighing import first_view

COMMAND = ["node", str(ROOT / "tests/lighthouse/node_modules/lighthouse/cli/index.js")]
LEAST = {"performance": 98, "accessibility": 100, "best-practices": 100, "seo": 100}


def main() -> int:
    site = ROOT / "site"
    rows = {}
    with serve(site) as address, open_chromium() as browser:
        listed = set(sitemap(site)) - {MISSING}  # others are kept from search engines
        for kind, page in one_of_each_kind(site).items():
            if page.path in listed:
                rows[kind] = measure(browser, address, versions(site, page.path))
                print(".", end="", file=sys.stderr, flush=True)
    print("\n" + table(rows))
    return int(any(row[name] < least for row in rows.values() for name, least in LEAST.items()))


def versions(site: Path, path: str) -> list[str]:
    """A page in every language: itself, and below each folder of a language."""
    folders = {other.split("/")[0] for other in sitemap(site)}
    paths = [path, *(f"{folder}/{path}" for folder in sorted(folders) if len(folder) == LANGUAGE)]
    return [path for path in paths if (site / path / "index.html").is_file()]


def measure(browser: Browser, address: str, paths: list[str]) -> dict[str, int]:
    """The lowest scores and the highest weights among a page's languages."""
    scores = [score(address + path) for path in paths]
    weights = [first_view(browser, address + path) for path in paths]
    lowest = {name: min(each[name] for each in scores) for name in LEAST}
    return lowest | {
        "bytes": max(weight for weight, _ in weights),
        "requests": max(count for _, count in weights),
    }


def score(url: str) -> dict[str, int]:
    """Category -> 0 to 100. Names what kept a page from 100."""
    flags = [
        "--output=json",
        "--quiet",
        "--no-enable-error-reporting",
        f"--only-categories={','.join(LEAST)}",
    ]
    command = [*COMMAND, url, *flags, f"--chrome-flags=--headless {' '.join(QUIET)}"]
    env = os.environ | {"CHROME_PATH": find_chromium()}
    report = json.loads(
        subprocess.run(command, env=env, capture_output=True, text=True, check=True).stdout
    )
    scores = {
        name: round(100 * category["score"]) for name, category in report["categories"].items()
    }
    for name, least in LEAST.items():
        if scores[name] < least:
            print(f"\n{url} {name} {scores[name]}: {failures(report, name)}", file=sys.stderr)
    return scores


def failures(report: dict, category: str) -> list[str]:  # type: ignore[type-arg]
    audits = [
        report["audits"][audit["id"]]
        for audit in report["categories"][category]["auditRefs"]
        if audit["weight"]
    ]
    return [
        f"{audit['title']} ({audit.get('displayValue', '')})"
        for audit in audits
        if (audit["score"] or 0) < 0.9
    ]


def table(rows: dict[str, dict[str, int]]) -> str:
    lines = [
        "| kind of page | performance | accessibility | best practices | SEO | kB | requests |",
        "|---|--:|--:|--:|--:|--:|--:|",
    ]
    for kind, row in rows.items():
        scores = " | ".join(str(row[name]) for name in LEAST)
        lines.append(f"| {kind} | {scores} | {row['bytes'] / 1000:.1f} | {row['requests']} |")
    return "\n".join(lines)


if __name__ == "__main__":
    sys.exit(main())
