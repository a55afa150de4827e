"""An address to ask: parsed, its credentials taken off, its redirects resolved."""

from __future__ import annotations

import re
from base64 import b64encode
from dataclasses import replace
from urllib.parse import unquote

import httpx

from newsdesk.core.frozen import frozen

_PORTS = {"http": 80, "https": 443}
#: A name in ASCII (underscores do occur) or a numeric address.
_HOST = re.compile(rb"[A-Za-z0-9._-]+|[0-9A-Fa-f:.]+")


class BadAddressError(ValueError):
    """Not an http or https address; the text says why and holds no credentials."""


@frozen
class Target:
    """Where a request goes.

    Attributes:
        url: Without credentials and fragment; host in IDNA, path percent-encoded.
        userinfo: "name:password" as it was in the address; empty for none.
    """

    url: httpx.URL
    userinfo: str = ""

    @classmethod
    def parse(cls, address: str) -> Target:
        """Read an address.

        Raises:
            BadAddressError: It cannot be asked over HTTP.
        """
        try:
            return cls._of(httpx.URL(address.strip()))
        except (httpx.InvalidURL, ValueError, UnicodeError) as error:
            if isinstance(error, BadAddressError):
                raise
            message = "not an address"
            raise BadAddressError(message) from None

    @classmethod
    def _of(cls, url: httpx.URL) -> Target:
        if url.scheme not in _PORTS:
            message = f"an address of the kind {url.scheme[:20]!r}" if url.scheme else "no scheme"
            raise BadAddressError(message)
        if not url.host:
            message = "no host"
            raise BadAddressError(message)
        if not _HOST.fullmatch(url.raw_host):
            message = "no host name"
            raise BadAddressError(message)
        if url.port is not None and not 0 < url.port <= 65535:
            message = f"there is no port {url.port}"
            raise BadAddressError(message)
        userinfo = url.userinfo.decode("ascii", "replace")
        if userinfo or url.fragment:
            url = url.copy_with(username=None, password=None, fragment=None)
        return cls(url, userinfo)

    @property
    def host(self) -> str:
        """The host's name alone, in ASCII."""
        return self.url.raw_host.decode("ascii")

    @property
    def slot(self) -> str:
        """What counts as one host for the limit on connections: name and port."""
        return f"{self.host}:{self._port}"

    @property
    def _port(self) -> int:
        return self.url.port or _PORTS[self.url.scheme]

    def same_origin(self, other: Target) -> bool:
        """Whether scheme, host and port are those of another (RFC 6454, 5)."""
        mine = (self.url.scheme, self.host, self._port)
        return mine == (other.url.scheme, other.host, other._port)

    @property
    def authorization(self) -> bytes | None:
        """The header's value for the credentials (RFC 7617)."""
        if not self.userinfo:
            return None
        name, _, password = self.userinfo.partition(":")
        pair = f"{unquote(name)}:{unquote(password)}"
        return b"Basic " + b64encode(pair.encode())

    def follow(self, location: str) -> Target:
        """Return where a redirect leads.

        Credentials stay with their origin; from http to https of the same host they go along.

        Raises:
            BadAddressError: It leads nowhere that can be asked over HTTP.
        """
        try:
            there = Target._of(self.url.join(location.strip()))
        except (httpx.InvalidURL, ValueError, UnicodeError) as error:
            if isinstance(error, BadAddressError):
                raise
            message = "a redirect to no address"
            raise BadAddressError(message) from None
        if there.userinfo or not self.userinfo or there.host != self.host:
            return there
        same = there.url.scheme == self.url.scheme and there._port == self._port
        upgraded = (self.url.scheme, self._port, there.url.scheme, there._port) == (
            "http", 80, "https", 443,
        )  # fmt: skip
        return replace(there, userinfo=self.userinfo) if same or upgraded else there

    def with_credentials(self) -> str:
        """Return the whole address, to be stored as the person would have typed it."""
        if not self.userinfo:
            return str(self.url)
        scheme, _, rest = str(self.url).partition("://")
        return f"{scheme}://{self.userinfo}@{rest}"


def without_credentials(address: str) -> str:
    """Return an address fit for messages, however malformed it is."""
    head, slashes, rest = address.partition("://")
    if not slashes:
        head, rest = "", address
    authority_end = min((rest.find(mark) for mark in "/?#" if mark in rest), default=len(rest))
    authority = rest[:authority_end].rpartition("@")[2]
    return head + slashes + authority + rest[authority_end:]
