"""What a branch changes for the readers of each language.

    git ─ history ─> files, before and now ─ versions ─> texts, dates, links, values ─┐
                                     ┌─ changes <── facts <── pairing, wording <──────┤
    terminal, JSON, Markdown <─ listing      └── texts per language, and their dates <┘

In: the project's root and a branch to compare with. Out: the changes, as text, JSON or Markdown.
Next: `commands.changed`.
"""
