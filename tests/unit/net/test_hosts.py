from __future__ import annotations

import pytest

from newsdesk.net.hosts import is_private


@pytest.mark.parametrize(
    "address",
    [
        "127.0.0.1",
        "127.255.0.9",
        "10.1.2.3",
        "172.16.0.1",
        "172.31.255.255",
        "192.168.1.1",
        "169.254.169.254",
        "100.64.0.1",
        "100.127.255.255",
        "0.0.0.0",
        "0.1.2.3",
        "224.0.0.1",
        "239.255.255.250",
        "255.255.255.255",
        "::1",
        "::",
        "fe80::1",
        "fe80::1%eth0",
        "fd12::1",
        "fec0::1",
        "ff02::1",
    ],
)
def test_an_address_inside_the_persons_networks_is_private(address: str) -> None:
    """RULES 1, private addresses."""
    assert is_private(address)


@pytest.mark.parametrize(
    "address",
    [
        "::ffff:127.0.0.1",
        "::ffff:192.168.0.1",
        "::7f00:1",
        "64:ff9b::a00:1",
        "64:ff9b:1::7f00:1",
        "2002:7f00:1::",
        "2001:0:1:1:1:1:80ff:fffe",  # Teredo: the client's address inverted, 127.0.0.1
    ],
)
def test_a_private_ipv4_address_wrapped_in_ipv6_is_private(address: str) -> None:
    """RULES 1, private addresses; the wrappings of RFC 4291, 6052, 3056 and 4380."""
    assert is_private(address)


@pytest.mark.parametrize(
    "address",
    [
        "8.8.8.8",
        "100.63.255.255",
        "100.128.0.1",
        "172.32.0.1",
        "172.15.0.1",
        "198.18.0.7",  # what a local "fake IP" proxy gives for every public name
        "223.255.255.255",
        "2a00:1450::1",
        "::ffff:8.8.8.8",
        "64:ff9b::808:808",
    ],
)
def test_any_other_address_is_public(address: str) -> None:
    assert not is_private(address)


def test_a_name_is_not_an_address() -> None:
    with pytest.raises(ValueError, match="localhost"):
        is_private("localhost")
