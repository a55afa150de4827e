"""Whom a round asks, whom it leaves alone and why."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import TYPE_CHECKING

from newsdesk.core import schedule
from newsdesk.core.source import PollState, Source, SourceId
from newsdesk.engine.clock import Clock
from newsdesk.engine.events import PollSummary
from newsdesk.engine.job import Job
from newsdesk.engine.outcomes import host_of

if TYPE_CHECKING:
    from newsdesk.store.store import Store

#: An answer this recent proves that the network works.
_RECENT = timedelta(minutes=2)
_ALL_SOURCES = 1_000_000


@dataclass(slots=True)
class Wish:
    """What was asked for; empty: only what is due.

    Attributes:
        held_up: What an outage of our own held up, beside what is due.
    """

    everything: bool = False
    held_up: bool = False
    ids: frozenset[SourceId] = frozenset()
    force: bool = False
    user: bool = False

    def add(self, ids: Collection[SourceId] | None, force: bool, user: bool) -> None:
        """Take in one more wish; None for all sources."""
        if ids is None:
            self.everything = True
        else:
            self.ids |= frozenset(ids)
        self.force = self.force or force
        self.user = self.user or user

    def __bool__(self) -> bool:
        return self.everything or self.held_up or bool(self.ids)


class Choosing:
    """Chooses from the sources that are stored."""

    def __init__(self, store: Store, clock: Clock) -> None:
        self._store = store
        self._clock = clock

    def choose(self, asked: Wish, *, tell_all: bool) -> tuple[list[Job], PollSummary]:
        """Pick whom to ask, and count who is left alone and why."""
        now = self._clock.now()
        cooling = self._cooling(now)
        jobs: list[Job] = []
        not_due = too_soon = left_in_peace = 0
        for source, state in self._in_question(asked, now, tell_all=tell_all):
            named = source.id in asked.ids
            by_hand = named or asked.everything or (asked.held_up and schedule.is_held_up(state))
            if not (by_hand or schedule.is_due(state, now)):
                not_due += 1
            elif host_of(source.url) in cooling or (state.stopped and not (named or asked.force)):
                left_in_peace += 1
            elif by_hand and not asked.force and schedule.is_too_soon(state, now):
                too_soon += 1
            else:
                jobs.append(Job(source, state))
        left_alone = PollSummary(
            sources=not_due + too_soon + left_in_peace,
            not_due=not_due,
            too_soon=too_soon,
            cooling=left_in_peace,
        )
        return jobs, left_alone

    def _in_question(
        self, asked: Wish, now: datetime, *, tell_all: bool
    ) -> list[tuple[Source, PollState]]:
        sources = self._store.sources
        if asked.ids and not (asked.everything or asked.held_up):
            named = [(sources.get(each), sources.poll_state(each)) for each in asked.ids]
            return [(source, state) for source, state in named if source.removed_at is None]
        if asked.everything or asked.held_up or tell_all:
            return [(row.source, row.poll) for row in sources.overview()]
        return sources.due(now, _ALL_SOURCES)

    def _cooling(self, now: datetime) -> frozenset[str]:
        cooldowns = self._store.sources.cooldowns()
        return frozenset(host for host, until in cooldowns.items() if until > now)

    def witness(self, asked: set[SourceId], hosts: set[str]) -> tuple[Job | None, bool]:
        """Find a source elsewhere whose answer would show that the network works."""
        now = self._clock.now()
        cooling = self._cooling(now)
        best: Job | None = None
        for row in self._store.sources.overview():
            success, host = row.poll.last_success, host_of(row.source.url)
            if success is None or host in hosts:
                continue
            if timedelta(0) <= now - success < _RECENT:
                return None, True
            if row.source.id in asked or host in cooling or row.poll.stopped:
                continue
            if best is None or success > (best.state.last_success or success):
                best = Job(row.source, row.poll)
        return best, False
