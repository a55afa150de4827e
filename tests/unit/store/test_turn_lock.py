from __future__ import annotations

import threading

from newsdesk.store.connections import TurnLock


def _wait_until_queued(lock: TurnLock, waiting: int) -> None:
    while len(lock._waiting) < waiting:
        threading.Event().wait(0.001)


def test_the_lock_goes_to_whoever_asked_first() -> None:
    lock = TurnLock()
    order: list[int] = []

    def enter(number: int) -> None:
        with lock:
            order.append(number)

    threads = [threading.Thread(target=enter, args=(number,)) for number in range(5)]
    with lock:
        for queued, thread in enumerate(threads, 1):
            thread.start()
            _wait_until_queued(lock, queued)
    for thread in threads:
        thread.join()

    assert order == [0, 1, 2, 3, 4]


def test_its_holder_may_take_it_again_and_gives_it_up_at_the_last_end() -> None:
    lock = TurnLock()
    entered = threading.Event()

    def enter() -> None:
        with lock:
            entered.set()

    thread = threading.Thread(target=enter)
    with lock:
        with lock:
            thread.start()
            _wait_until_queued(lock, 1)
        assert not entered.is_set()
    thread.join()
    assert entered.is_set()


def test_one_at_a_time() -> None:
    lock = TurnLock()
    inside = [0]

    def add() -> None:
        for _ in range(500):
            with lock:
                seen = inside[0]
                threading.Event().wait(0)
                inside[0] = seen + 1

    threads = [threading.Thread(target=add) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()

    assert inside == [2000]
