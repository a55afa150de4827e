"""``newsdesk refresh``: poll what is due, with progress on a terminal."""

from __future__ import annotations

import argparse
import sys
from datetime import UTC, datetime
from functools import partial
from typing import TYPE_CHECKING

from newsdesk.cli.arguments import Parser, identifier
from newsdesk.cli.output import Output, iso
from newsdesk.cli.progress import ProgressBar, interruptible
from newsdesk.cli.session import services
from newsdesk.core.errors import StoreError
from newsdesk.core.source import SourceId
from newsdesk.core.wording import describe_health

if TYPE_CHECKING:
    from newsdesk.engine.events import Event, PollFailure, PollSummary


def declare(_name: str, parser: Parser, _common: Parser) -> None:
    """Declare what ``refresh`` takes."""
    parser.add_argument(
        "--source",
        metavar="ID",
        type=identifier,
        action="append",
        dest="sources",
        help="only this source (may be repeated)",
    )
    parser.add_argument(
        "--force",
        action="store_true",
        help="all of them, whatever the schedule says; hosts that asked for a pause get it",
    )
    parser.set_defaults(run=_refresh)


def _refresh(args: argparse.Namespace, out: Output) -> int:
    bar = ProgressBar() if sys.stderr.isatty() else None
    with services(args, out, publish=partial(_follow, bar) if bar else None) as opened:
        wanted = None
        if args.sources:
            wanted = [SourceId(number) for number in dict.fromkeys(args.sources)]
            for source_id in wanted:
                opened.subscriptions.get(source_id)
        with interruptible() as cancel:
            summary = opened.poller.run_once(wanted, force=args.force, cancel=cancel)
        path = str(opened.folders.database)
    if bar:
        bar.clear()
    if summary.store_failure is not None:
        raise StoreError(summary.store_failure, path)
    return _report(summary, out)


def _follow(bar: ProgressBar, event: Event) -> None:
    """Draw what an event tells; any thread."""
    from newsdesk.engine.events import PollProgress

    if isinstance(event, PollProgress):
        bar.show(event.done, event.total, f"{event.new} new")


def _report(summary: PollSummary, out: Output) -> int:
    now = datetime.now(UTC)
    failures = [_failure(failure, now) for failure in summary.failures]
    out.answer(
        {
            "sources": summary.sources,
            "ok": summary.ok,
            "not_modified": summary.not_modified,
            "failed": summary.failed,
            "skipped": summary.skipped,
            "new": summary.new,
            "updated": summary.updated,
            "seconds": round(summary.seconds, 3),
            "failures": failures,
        },
        lambda: _sentence(summary),
    )
    if not (out.as_json or summary.offline):
        for failure in summary.failures:
            message = describe_health(failure.health, now=now, url=failure.url)
            out.message(f"{failure.title or failure.url}: {message}")
    if summary.cancelled:
        out.message("Cancelled; what had arrived is stored.")
    elif summary.offline:
        out.message("Nothing can be reached: you are offline. Nothing stored is lost.")
    in_full = not (summary.failed or summary.cancelled or summary.offline)
    return 0 if in_full else 1


def _failure(failure: PollFailure, now: datetime) -> dict[str, object]:
    return {
        "source_id": failure.source_id,
        "url": failure.url,
        "state": failure.health.state,
        "message": describe_health(failure.health, now=now, url=failure.url),
        "next_check": iso(failure.health.next_check),
    }


def _sentence(summary: PollSummary) -> str:
    asked = summary.ok + summary.not_modified + summary.failed
    parts = [f"{summary.new} new", f"{summary.updated} updated"]
    parts.append(f"{asked} of {summary.sources} sources asked in {summary.seconds:.1f} s")
    for count, reason in (
        (summary.failed, "failed"),
        (summary.not_due, "not due yet"),
        (summary.too_soon, "asked less than a minute ago"),
        (summary.cooling, "asked to be left alone"),
    ):
        if count:
            parts.append(f"{count} {reason}")
    return ", ".join(parts)
