"""The settings on disk: a JSON object of what differs from the defaults, by dotted key."""

from __future__ import annotations

import contextlib
import json
from pathlib import Path

from newsdesk.core.errors import SettingError
from newsdesk.core.settings import KEYS, Settings, is_address
from newsdesk.desktop.files import disk_error, make_folder, write_whole


def load(path: Path) -> tuple[Settings, list[SettingError]]:
    """Read the settings; whatever is wrong with them keeps its default and is reported.

    A missing file is no problem: everything has a default. A file that is no JSON object is
    reported once, under the file's name.

    Raises:
        StoreError: The file is there and cannot be read.
    """
    try:
        text = path.read_text(encoding="utf-8")
    except FileNotFoundError:
        return Settings(), []
    except UnicodeDecodeError:
        return Settings(), [_not_settings(path)]
    except OSError as error:
        raise disk_error(error, path) from error
    values = _values(text)
    if values is None:
        return Settings(), [_not_settings(path)]
    return Settings.from_mapping(values)


def save(path: Path, settings: Settings) -> None:
    """Write what differs from the defaults, all at once.

    Keys that this version does not know stay as they are (a newer version wrote them). A file
    that is no JSON object is kept beside it as ``settings.json.broken``.

    Raises:
        StoreError: The disk is full, the folder read-only, or the like; the old file stands.
    """
    make_folder(path.parent)
    foreign: dict[str, object] = {}
    try:
        text = path.read_text(encoding="utf-8", errors="replace")
    except FileNotFoundError:
        pass
    except OSError as error:
        raise disk_error(error, path) from error
    else:
        values = _values(text)
        if values is None:
            with contextlib.suppress(OSError):
                path.replace(path.with_name(path.name + ".broken"))
        else:
            ours = {key for key in values if key in KEYS or is_address(key)}
            foreign = {key: value for key, value in values.items() if key not in ours}
    document = json.dumps(
        {**foreign, **settings.changed()}, ensure_ascii=False, indent=2, sort_keys=True
    )
    write_whole(path, document.encode() + b"\n")


def _values(text: str) -> dict[str, object] | None:
    try:
        values = json.loads(text)
    except (ValueError, RecursionError):
        return None
    return values if isinstance(values, dict) else None


def _not_settings(path: Path) -> SettingError:
    return SettingError(path.name, "the file holds no settings, so the defaults apply")
