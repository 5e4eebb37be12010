"""What a branch changes for the readers of each language.

    git ─ history ─> files, before and now ─ versions ─> texts, dates, links ─┐
    terminal, JSON, Markdown <─ listing ─ Change <─ changes ──────────────────┘

In: the project's root and a branch to compare with. Out: the changes, as text, JSON or Markdown.
Next: `commands.changed`.
"""
