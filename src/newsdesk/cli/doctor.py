"""``newsdesk doctor``: what works here, and what to do about what does not."""

from __future__ import annotations

import argparse
from collections.abc import Mapping

from newsdesk.cli.arguments import Parser
from newsdesk.cli.output import Output
from newsdesk.cli.session import places, services
from newsdesk.core.errors import StoreError
from newsdesk.core.wording import describe_error
from newsdesk.desktop.folders import Folders


def declare(_name: str, parser: Parser, _common: Parser) -> None:
    """Declare what ``doctor`` takes."""
    parser.set_defaults(run=_doctor)


def _doctor(args: argparse.Namespace, out: Output) -> int:
    from newsdesk.desktop.tray_check import tray_available

    tray = tray_available()
    try:
        with services(args, out) as opened:
            report = opened.doctor.report(tray=tray)
    except StoreError as error:
        report = _without_database(error, places(args), tray)
        out.answer(report, lambda: _text(report))
        return 3
    out.answer(report, lambda: _text(report))
    return 0


def _without_database(error: StoreError, where: Folders, tray: bool | None) -> dict[str, object]:
    """Report what can be said although the data cannot be read."""
    from newsdesk import __version__
    from newsdesk.desktop.keyring_check import keyring_status
    from newsdesk.engine.network import has_route

    keyring = keyring_status()
    problems = [describe_error(error)] + ([] if keyring.ok else [keyring.message])
    return {
        "version": __version__,
        "data_dir": str(where.data),
        "database": {"path": str(where.database), "integrity": str(error.kind)},
        "keyring": {
            "available": keyring.ok,
            "backend": keyring.backend,
            "message": keyring.message,
        },
        "tray": {"available": tray},
        "network": {"available": has_route()},
        "sources": {},
        "problems": problems,
    }


def _text(report: Mapping[str, object]) -> str:
    lines = []
    for name, value in report.items():
        if name == "problems":
            continue
        if isinstance(value, Mapping):
            lines.append(f"{name}:")
            lines += [f"  {key}: {_plain(detail)}" for key, detail in value.items()]
        else:
            lines.append(f"{name}: {_plain(value)}")
    problems = report["problems"]
    found = [str(problem) for problem in problems] if isinstance(problems, list) else []
    lines.append("")
    lines += [f"! {problem}" for problem in found] or ["Everything works."]
    return "\n".join(lines)


def _plain(value: object) -> str:
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, Mapping):
        return ", ".join(f"{count} {name}" for name, count in value.items())
    if isinstance(value, list):
        return " ".join(map(str, value))
    return "" if value is None else str(value)
