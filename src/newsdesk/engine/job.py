"""What a round is given: the sources to ask, and the tools to ask, read and store with."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from newsdesk.core.errors import FetchError
from newsdesk.core.frozen import frozen
from newsdesk.core.source import PollState, Source
from newsdesk.engine.clock import Clock
from newsdesk.engine.events import Event

if TYPE_CHECKING:
    from newsdesk.engine.parsing import ParseProcess
    from newsdesk.net.pool import FetchPool
    from newsdesk.store.store import Store


@dataclass(slots=True)
class Job:
    """One source to be asked, and the error it ended with while the verdict is open."""

    source: Source
    state: PollState
    error: FetchError | None = None


@frozen
class Tools:
    """What a round works with."""

    store: Store
    pool: Callable[[], FetchPool]
    parser: ParseProcess
    clock: Clock
    publish: Callable[[Event], None]
    jitter: Callable[[], float]
    has_route: Callable[[], bool]
