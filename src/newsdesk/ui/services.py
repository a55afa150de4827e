"""The place where the window's services appear once they are built."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newsdesk.core.errors import NewsdeskError

if TYPE_CHECKING:
    from newsdesk.bootstrap import Services


class ServicesHolder:
    """Hands out the services to work that runs on a jobs thread.

    The window appears before its database is open: building the services is the first job, so
    whatever is queued after it finds them here. Use ``holder.services`` only inside the work
    given to ``Jobs.run``; where ruff takes such a lambda for needless (PLW0108), it is not: the
    attribute must be asked for on the jobs thread.
    """

    def __init__(self) -> None:
        self._services: Services | None = None
        self._error: NewsdeskError | None = None

    @property
    def services(self) -> Services:
        """The services.

        Raises:
            NewsdeskError: They could not be built; the same error for every caller.
        """
        if self._services is None:
            raise self._error or RuntimeError("services asked for before they were built")
        return self._services

    @property
    def ready(self) -> bool:
        """Whether the services are there; any thread."""
        return self._services is not None

    def fill(self, services: Services) -> None:
        """Put the services in place."""
        self._services = services

    def fail(self, error: NewsdeskError) -> None:
        """Remember why there are none."""
        self._error = error
