"""The site as a whole: everything that is planned, and how it becomes HTML.

In: mkdocs.yml's place. Out: every page and file. Next: `commands` and the seam to the generator.
"""
