"""What pages of more than one kind are made of: the views, and what fills them.

In: records, and the `PageWriter` of the page at hand. Out: the dataclasses of `views`, filled.
Next: one module for each kind of page.
"""
