"""Where a specialisation has nothing of its own, it borrows and says from whom."""

from pathlib import Path

from etalage.pages.specialisations import Cooperation
from etalage.settings import read_settings
from etalage.site.build import plan_site
from projects import make_region, read_record, write_record


def cooperation(region: Path, slug: str) -> Cooperation:
    pages = plan_site(read_settings(region / "mkdocs.yml")).all_pages
    page = next(it for it in pages if it.path == f"en/specialisations/{slug}/")
    found: Cooperation = page.view.work_with_us.content  # type: ignore[attr-defined]
    return found


def test_what_has_nothing_of_its_own_says_whose_it_shows(tmp_path: Path) -> None:
    region = make_region(tmp_path / "project")
    path = region / "data/specialisations/zand.yml"
    assert not cooperation(region, "zand").opportunities
    write_record(path, read_record(path) | {"broader": "kwelders"})
    (whole,) = cooperation(region, "zand").taken_from
    assert whole.path == "en/specialisations/kwelders/"
    assert cooperation(region, "zand").opportunities
    assert cooperation(region, "kwelders").taken_from == ()
