"""What pages of more than one kind are made of: views, and the writers that fill them.

In: records and an edition. Out: the dataclasses of `views`, filled. Next: one module a kind of page.
"""
