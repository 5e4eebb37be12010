"""axe-core, and what it objects to on a page as it stands in a browser.

Give SCRIPT to `sweeping.visit_all`; then ask for `objections` each time the page looks otherwise.
"""

from collections.abc import Mapping

from playwright.sync_api import Page

from projects import ROOT

SCRIPT = (ROOT / "node_modules/axe-core/axe.min.js").read_text("utf-8")
OPTIONS: Mapping[str, object] = {
    # No rule and no element is left out. This rule is of WCAG 2.2, which axe tests when asked.
    "rules": {"target-size": {"enabled": True}},
    "resultTypes": ["violations"],
    "preload": False,  # no rule in use reads the style sheets of other hosts
}
RUN = "options => axe.run(options).then(result => result.violations)"
SHOWN = 5
"""Elements that are named of each rule; the others go the same way."""


def objections(page: Page, options: Mapping[str, object] = OPTIONS) -> list[str]:
    """Each rule that the page breaks, with the first elements that break it."""
    found = []
    for violation in page.evaluate(RUN, dict(options)):
        elements = [" ".join(map(str, node["target"])) for node in violation["nodes"]]
        found.append(f"{violation['id']} ({violation['help']}): {', '.join(elements[:SHOWN])}")
    return found
