from __future__ import annotations

import threading

import pytest

from newsdesk.core.errors import Failure, FetchError
from newsdesk.net.attempt import Attempt
from newsdesk.net.slots import Slots


class Watched(threading.Event):
    """A cancel event that tells when somebody who waits has looked at it."""

    def __init__(self) -> None:
        super().__init__()
        self.looked = threading.Event()

    def is_set(self) -> bool:
        self.looked.set()
        return super().is_set()


def attempt(cancel: threading.Event) -> Attempt:
    return Attempt("http://a.example/", cancel=cancel, closed=threading.Event())


def test_who_came_first_goes_first() -> None:
    """RULES 1, limits: a picture does not wait behind feeds that came after it."""
    slots = Slots(per_host=2, in_all=1)
    order: list[str] = []
    cancel = Watched()

    def wait() -> None:
        with slots.hold("b", attempt(cancel)):
            order.append("first")

    with slots.hold("a", attempt(threading.Event())):
        waiting = threading.Thread(target=wait)
        waiting.start()
        assert cancel.looked.wait(10)
    with slots.hold("a", attempt(threading.Event())):
        order.append("second")
    waiting.join(10)
    assert order == ["first", "second"]


def test_a_full_host_does_not_hold_up_who_waits_behind() -> None:
    slots = Slots(per_host=1, in_all=3)
    cancel = Watched()

    def wait() -> None:
        with pytest.raises(FetchError) as caught, slots.hold("a", attempt(cancel)):
            pass
        assert caught.value.kind is Failure.CANCELLED

    with slots.hold("a", attempt(threading.Event())):
        waiting = threading.Thread(target=wait)
        waiting.start()
        assert cancel.looked.wait(10)
        with slots.hold("b", attempt(threading.Event())):
            pass
        cancel.set()
        waiting.join(10)
    with slots.hold("a", attempt(threading.Event())):
        pass
