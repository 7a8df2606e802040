"""What a value costs the garbage collector, whatever else lives in the process meanwhile."""

import gc
from collections.abc import Callable
from typing import Any

__all__ = ["objects_visited"]


def objects_visited(make: Callable[[], Any]) -> int:
    """Make a value and count the new objects in it that each full collection visits."""
    gc.collect()
    known = gc.get_objects()  # held, so that no new object has the id of one of them
    before = set(map(id, known))
    waiting = [make()]
    gc.collect()  # which stops to visit dicts and tuples of plain values
    found: dict[int, Any] = {}
    while waiting:
        for part in gc.get_referents(waiting.pop()):
            if gc.is_tracked(part) and id(part) not in before and id(part) not in found:
                found[id(part)] = part
                waiting.append(part)
    return len(found)
