"""Licences as CycloneDX writes them.

In: what a package or a record says of its licence. Out: an identifier of SPDX or an expression of
them where it is known, and otherwise the name. Next: the other modules of `sbom`.
"""

import re
from email.message import Message
from importlib.metadata import PackageNotFoundError, metadata

from cyclonedx.contrib.license.factories import LicenseFactory
from cyclonedx.exception.factory import InvalidSpdxLicenseException
from cyclonedx.model import XsUri
from cyclonedx.model.license import License, LicenseExpression

from ...model.site import Licence

KINDS = {"MIT License": "MIT", "Mozilla Public License 2.0 (MPL 2.0)": "MPL-2.0"}
"""Those of Python's classifiers that mean one licence; “BSD License” may be any of a family."""

IN_A_FILE = {"resvg-py": "MIT"}
"""What the text of a licence says that comes along with a package, where nothing else does."""

EXPRESSION = re.compile(r"[\w.+-]+(?: (?:AND|OR|WITH) [\w.+-]+)+")

_factory = LicenseFactory()


def known_licence(name: str) -> License:
    """name: an identifier, an expression of them, or else a name in words."""
    if EXPRESSION.fullmatch(name):
        return LicenseExpression(name)
    try:
        return _factory.make_with_id(name)
    except InvalidSpdxLicenseException:
        return _factory.make_with_name(name)


def named_licence(licence: Licence, language: str) -> License:
    return _factory.make_with_name(licence.name[language], url=XsUri(licence.url))


def package_licences(package: str) -> list[License]:
    """Of a Python package, as it is installed; none where it says nothing or is not there."""
    try:
        said = _what_is_said(metadata(package))  # type: ignore[arg-type]
    except PackageNotFoundError:
        return []
    said = said or IN_A_FILE.get(package, "")
    return [known_licence(said)] if said else []


def _what_is_said(about: Message) -> str:
    """Some say it in a classifier only, or put the whole text of the licence here."""
    for key in ("License-Expression", "License"):
        said = about.get(key) or "UNKNOWN"
        if said != "UNKNOWN" and "\n" not in said:
            return said
    classifiers = about.get_all("Classifier") or []
    names = [it.split(" :: ")[-1] for it in classifiers if it.startswith("License :: ")]
    return KINDS.get(names[0], names[0]) if names else ""
