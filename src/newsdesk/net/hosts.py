"""Which network addresses only a person may send us to (RULES 1, private addresses).

A feed, a picture or a redirect can name any address. One from outside must not make Newsdesk ask
the person's router, their own machine or a cloud's metadata service. Names prove nothing, so the
rule is applied to the resolved address, and the connection goes to just that address.
"""

from __future__ import annotations

from ipaddress import IPv4Address, IPv4Network, IPv6Address, IPv6Network, ip_address

_PRIVATE_V4 = tuple(
    IPv4Network(network)
    for network in (
        "0.0.0.0/8",  # unspecified; Linux connects to itself
        "10.0.0.0/8",
        "100.64.0.0/10",  # carrier-grade NAT (RFC 6598)
        "127.0.0.0/8",
        "169.254.0.0/16",  # link-local, and the metadata services of clouds
        "172.16.0.0/12",
        "192.0.0.0/24",  # protocol assignments: DS-Lite, NAT64 discovery
        "192.168.0.0/16",
        "224.0.0.0/4",  # multicast
        "240.0.0.0/4",  # reserved, and broadcast
    )
    # 198.18.0.0/15 is left out: local proxies resolve every public host to it ("fake IP").
)
_PRIVATE_V6 = tuple(
    IPv6Network(network)
    for network in (
        "::/128",
        "::1/128",
        "fc00::/7",  # unique local
        "fe80::/10",  # link-local
        "fec0::/10",  # site-local, deprecated
        "ff00::/8",  # multicast
    )
)
_COMPATIBLE = IPv6Network("::/96")  # IPv4-compatible, deprecated
_NAT64 = (IPv6Network("64:ff9b::/96"), IPv6Network("64:ff9b:1::/96"))


def is_private(address: str) -> bool:
    """Whether an address leads to this machine, its networks, or no single host at all.

    Args:
        address: A numeric IPv4 or IPv6 address, with or without a zone ("fe80::1%eth0").

    Raises:
        ValueError: Not a numeric address.
    """
    parsed = ip_address(address)
    if isinstance(parsed, IPv4Address):
        return any(parsed in network for network in _PRIVATE_V4)
    inner = _ipv4_inside(parsed)
    if inner is not None and is_private(str(inner)):
        return True
    return any(parsed in network for network in _PRIVATE_V6)


def _ipv4_inside(address: IPv6Address) -> IPv4Address | None:
    """Return the IPv4 address that an IPv6 address stands for, however it is wrapped."""
    if address.ipv4_mapped is not None:
        return address.ipv4_mapped
    if address.sixtofour is not None:
        return address.sixtofour
    if address.teredo is not None:
        return address.teredo[1]
    if address in _COMPATIBLE or any(address in network for network in _NAT64):
        return IPv4Address(int(address) & 0xFFFFFFFF)
    return None
