"""Whom to tell of a hole in the site's safety: security.txt, as RFC 9116 has it.

In: the site's contact and the day of the build. Out: the file, which runs out a year later, so that
a contact that nobody keeps up is not trusted for ever. Next: `build`.
"""

from datetime import timedelta

from ..model import Site
from ..settings import Settings

PATH = ".well-known/security.txt"
LASTS = timedelta(days=365)


def write_security_txt(site: Site, settings: Settings) -> str:
    expires = settings.today + LASTS
    lines = {
        "Contact": site.contact,
        "Expires": f"{expires.isoformat()}T00:00:00+00:00",
        "Preferred-Languages": ", ".join(settings.languages),
        "Canonical": f"{settings.site_url}{PATH}",
    }
    return "".join(f"{name}: {value}\n" for name, value in lines.items())
