"""Takes away the hook that PySide puts into every import.

The hook serves ``from __feature__ import ...``, which nobody here uses. To know which modules
might, it reads the source of each module that is imported and keeps it: 20 ms of the start, and
11 MB for as long as the program runs (PySide 6.11, shibokensupport/feature.py).
"""

from __future__ import annotations

import builtins
import linecache


def remove() -> None:
    """Import Qt, give imports their own function back, and forget the sources."""
    import PySide6.QtCore  # noqa: F401  # puts the hook in

    original = getattr(builtins, "__orig_import__", None)
    if original is not None:
        builtins.__import__ = original
    linecache.clearcache()
