"""What helps who edits the records: a schema for their editor, a form, first versions, renaming, changes.

In: the model and the records. Out: files, or what to say of them. Next: `commands` and `site`.
"""
