"""The seam to MkDocs, the only package that imports it.

`events` is what MkDocs calls while it builds, `preview` its server for editors. A site that stands
beside the code names hooks/events.py for them, one with Etalage installed the `plugin`.
"""
