"""Etalage: records of a region in, pages in each of its languages out.

    data/*.yml ─ loading ─> model ─ checks ─> catalogue ─ pages ─> Page(address, template, view)
                 (file:line of every fault)                            │
    mkdocs.yml ─ settings ──────────────────> edition ────────────────┘
                                              (words, dates, numbers of one language)

`build` ties these together; hooks/events.py hands the result to the generator and is the only part that knows it.
`python -m etalage check` runs the left half alone. Each module says in its first lines what goes in and what comes out.
"""
