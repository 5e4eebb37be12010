"""What helps those who edit the records.

    schema ────> what a text editor completes, explains and refuses
    form ──────> a page to edit in, without YAML
    scaffold ──> a first version of a record
    rename ────> another file name for a record, and for all that refers to it
    diff ──────> what a branch changes for readers

In: the model and the records. Out: files, or what to say of them. Next: `commands` and `site`.
"""
