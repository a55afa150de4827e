"""The files that ship with the program: catalogue, translations, icons, the demo's world."""

from __future__ import annotations

from pathlib import Path

_PACKAGE = Path(__file__).resolve().parent.parent
_PLACES = (_PACKAGE / "resources", _PACKAGE.parent.parent / "resources")


def resource(name: str) -> Path:
    """Find a resource by its path below ``resources/``, in the installed package or the checkout.

    Raises:
        FileNotFoundError: Nothing of this name ships with the program: the installation is
            broken, or the name is wrong.
    """
    for place in _PLACES:
        path = place / name
        if path.exists():
            return path
    message = f"No resource {name}: install Newsdesk again."
    raise FileNotFoundError(message)
