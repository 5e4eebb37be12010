"""Etalage: records of a region in, pages in each of its languages out.

The rooms of the package, each of which imports only rooms to its left:

    model <─ words <─ loading <─ catalogue <┬─ edition <┬─ pages <─ editing <─ site <┬─ commands
                                            ├─ quality <┤                            └─ the seam
                                            └─ exports <┘

`words` are what the site itself says. `loading` makes records of data/, as `model` describes them,
and a `Problem` with file and line of what is wrong. `catalogue` sees their relations from both
sides. `edition` speaks one language; `quality` counts what is missing, `exports` writes open data.
`pages` plans every page: address, template, and a view of plain values. `editing` helps editors: a
schema, a form, renaming. `site` plans and draws the whole site, `founding` makes a new one. On the
ground lie `problems`, `relative`, `cldr`, `settings` (what mkdocs.yml says) and `markup` (texts as
safe HTML).

`commands` are `python -m etalage …`; the seam is `etalage_mkdocs`, the only package that knows
MkDocs. Each module says in its first lines what goes in, what comes out, and which module comes
next.
"""
