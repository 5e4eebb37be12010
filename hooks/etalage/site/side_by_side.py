"""Work that is done in processes of its own, while this one goes on.

In: work. Out: what it gives, once that is asked for. Where a process cannot be made as a copy of
this one, or where this one does several things already, the work is done here.
"""

import os
import threading
from collections.abc import Callable, Sequence
from functools import partial
from multiprocessing import get_all_start_methods, get_context
from typing import TypeVar

Item = TypeVar("Item")
Result = TypeVar("Result")

LEAST = 40
"""Items for which a process of its own is worth its while."""


def aside(work: Callable[[], Result]) -> Callable[[], Result]:
    """Begin; what it gives must be picklable, and it may not raise."""
    if _processors() == 1:
        return work
    context = get_context("fork")
    results, sender = context.Pipe(duplex=False)
    context.Process(target=lambda: sender.send(work()), daemon=True).start()
    sender.close()
    return results.recv


def side_by_side(work: Callable[[Sequence[Item]], Result], items: Sequence[Item]) -> list[Result]:
    """The same work on a share of the items for each processor."""
    count = min(_processors(), len(items) // LEAST + 1)
    own, *others = [items[start::count] for start in range(count)]
    started = [aside(partial(work, share)) for share in others]
    return [work(own), *(finish() for finish in started)]


def _processors() -> int:
    can_copy = "fork" in get_all_start_methods() and threading.active_count() == 1
    return len(os.sched_getaffinity(0)) if can_copy and hasattr(os, "sched_getaffinity") else 1
