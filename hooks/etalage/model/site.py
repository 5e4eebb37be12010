"""The site itself: region, publisher and licences (data/site.yml)."""

from pydantic import Field

from .localised import Text
from .record import Strict
from .references import ShowcaseRef
from .values import WebUrl


class Licence(Strict):
    name: Text = Field(description="Name of the licence")
    url: WebUrl = Field(description="Address of its text")


class Site(Strict):
    name: Text = Field(description="Name of the site, as shown at the top of every page")
    tagline: Text = Field(description="What the site shows, in one sentence")
    region: Text = Field(description="Name of the region, as used inside sentences")
    introduction: Text = Field(description="Two or three sentences on the home page: what this is, and for whom")
    publisher: Text = Field(description="Who is responsible for the site")
    contact: WebUrl = Field(description="Official page with contact details")
    hosting: Text = Field(description="Who hosts the site and what its servers keep; for the privacy page")
    accessibility_status: Text = Field(description="Status of the accessibility statement, as in the official register")
    featured: tuple[ShowcaseRef, ...] = Field(description="Showcases on the home page, by file name, best known first")
    text_licence: Licence = Field(description="Licence of the texts")
    data_licence: Licence = Field(description="Licence of the data")
    repository: WebUrl | None = Field(
        default=None, description="Where data/ is edited on the web, such as https://…/edit/main; leave out for no link"
    )
