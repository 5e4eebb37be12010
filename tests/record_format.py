"""How the form reads and writes records, run by Node as a browser would run it."""

import json
import subprocess
from collections.abc import Sequence
from typing import Any

from etalage.editing.form.formats import write_formats
from projects import ROOT

SCRIPT = str(ROOT / "overrides/assets/js/record_format.js")
PROGRAM = f"""
import {{ createRequire }} from "node:module";
import {{ readFileSync }} from "node:fs";
const yaml = createRequire({json.dumps(f"{ROOT}/")})("yaml");
const source = readFileSync({json.dumps(SCRIPT)}, "utf8");
const {{ makeFormat }} = await import(`data:text/javascript,${{encodeURIComponent(source)}}`);
const {{ formats, jobs }} = JSON.parse(readFileSync(0, "utf8"));
let asked;
const ask = () => asked++;
const done = jobs.map(([kind, before, change]) => {{
  const kept = {{ ...formats, layout: formats.layouts[kind] }};
  const format = makeFormat(yaml, kept, () => "2026-11-26", ask);
  const record = before === null ? {{}} : format.fromFile(before);
  new Function("record", change)(record);
  asked = 0;
  return [record, format.toFile(record), asked];
}});
console.log(JSON.stringify(done));
"""

Job = tuple[str, str | None, str]
"""Kind, the file before (None for a new record), and what is done to `record` in JavaScript."""


def edit(jobs: Sequence[Job]) -> list[tuple[dict[str, Any], str, int]]:
    """The record as the form has it after the change, the file that it writes, and how often it
    asks whether what is said of a picture holds for another.
    """
    given = {"formats": json.loads(write_formats(("nl", "en"))), "jobs": jobs}
    done = subprocess.run(
        ["node", "--input-type=module", "--eval", PROGRAM],
        input=json.dumps(given),
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    return [(record, file, asked) for record, file, asked in json.loads(done.stdout)]
