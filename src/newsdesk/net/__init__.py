"""HTTP: conditional GET, limits and manners towards hosts. The sole home of httpx."""

import sys

# httpx tries to import a command line of its own, and with it click, rich and pygments where some
# development tool has brought them: 5.5 MB and 50 ms. None stands for a module that is absent.
sys.modules.setdefault("httpx._main", None)  # type: ignore[arg-type]
