"""A record that its editor spoilt is refused at its line, or shows what was written; no more.

A few of each class on the invented region, the same in every run; `make fuzz` tries 400 on the data
of the site itself.
"""

from pathlib import Path

from fuzzing import EXAMPLES
from mutated_records import (
    CHANGES,
    DRAWN,
    REFUSED,
    WRONG,
    Judge,
    copy_site,
    make_mutations,
    records_of,
)
from projects import CORNER, make_region

FEW, MANY = 2 * len(CHANGES), 400
SEED = 11


def test_a_spoilt_record_is_refused_at_its_line_or_shows_what_was_written(tmp_path: Path) -> None:
    project = copy_site(tmp_path) if EXAMPLES else make_region(tmp_path / "region", CORNER)
    mutations = make_mutations(records_of(project), MANY if EXAMPLES else FEW, SEED)
    assert len(mutations) == (MANY if EXAMPLES else FEW)
    judge = Judge(project)
    results = [(it, *judge.judge(it)) for it in mutations]
    assert [(it, why) for it, outcome, why in results if outcome == WRONG] == []
    assert {it for _, it, _ in results} >= {REFUSED, DRAWN}
    assert {it for mutation, it, _ in results if mutation.kind == "what does no harm"} == {DRAWN}
