"""What helps those who edit the records.

    schema ────> what a text editor completes, explains and refuses
    form ──────> a page to edit in, without YAML
    scaffold ──> a first version of a record
    rename ────> another file name for a record, and for all that refers to it
    removal ───> what goes with a record, and what is left
    diff ──────> what a branch changes for readers

In: the model and the records. Out: files, or what to say of them. Next: `commands` and `site`.
"""
