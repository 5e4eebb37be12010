"""The name under which MkDocs knows Etalage's looks; they stand elsewhere, and `events` adds them.

MkDocs asks of a theme a folder with mkdocs_theme.yml. static-i18n leaves a theme alone that it does
not know, where it would ask MkDocs' own for translations.
"""
