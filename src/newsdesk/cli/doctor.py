"""``newsdesk doctor``: what works here, and what to do about what does not."""

from __future__ import annotations

import argparse
from collections.abc import Mapping

from newsdesk.cli.arguments import Parser
from newsdesk.cli.output import Output
from newsdesk.cli.session import services


def declare(_name: str, parser: Parser, _common: argparse.ArgumentParser) -> None:
    """Declare what ``doctor`` takes."""
    parser.set_defaults(run=_doctor)


def _doctor(args: argparse.Namespace, out: Output) -> int:
    with services(args, out) as opened:
        report = opened.doctor.report()
    out.answer(report, lambda: _text(report))
    return 0


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
    return "" if value is None else str(value)
