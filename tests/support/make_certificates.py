"""Make the certificates in tests/data/tls again: ``python tests/support/make_certificates.py``.

Needs the cryptography package. The files are kept, so the tests do not; they last 100 years.
"""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from ipaddress import ip_address
from pathlib import Path

from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509.oid import NameOID

FOLDER = Path(__file__).resolve().parent.parent / "data" / "tls"
START = datetime(2020, 1, 1, tzinfo=UTC)
CENTURY = START + timedelta(days=36524)


def make() -> None:
    """Write the authority, and one file with key and certificate for each case."""
    authority_key = ec.generate_private_key(ec.SECP256R1())
    authority = _certificate("Newsdesk test authority", authority_key, None, CENTURY)
    (FOLDER / "authority.pem").write_bytes(authority.public_bytes(serialization.Encoding.PEM))
    issuer = (authority, authority_key)
    for name, end, hosts, signer in (
        ("good", CENTURY, ("localhost", "127.0.0.1"), issuer),
        ("expired", START + timedelta(days=90), ("localhost", "127.0.0.1"), issuer),
        ("other-host", CENTURY, ("other.example",), issuer),
        ("self-signed", CENTURY, ("localhost", "127.0.0.1"), None),
    ):
        key = ec.generate_private_key(ec.SECP256R1())
        made = _certificate(hosts[0], key, signer, end, hosts)
        pem = key.private_bytes(
            serialization.Encoding.PEM,
            serialization.PrivateFormat.PKCS8,
            serialization.NoEncryption(),
        )
        pem += made.public_bytes(serialization.Encoding.PEM)
        (FOLDER / f"{name}.pem").write_bytes(pem)


def _certificate(
    name: str,
    key: ec.EllipticCurvePrivateKey,
    issuer: tuple[x509.Certificate, ec.EllipticCurvePrivateKey] | None,
    end: datetime,
    hosts: tuple[str, ...] = (),
) -> x509.Certificate:
    subject = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, name)])
    signing_key = issuer[1] if issuer else key
    builder = (
        x509.CertificateBuilder()
        .subject_name(subject)
        .issuer_name(issuer[0].subject if issuer else subject)
        .public_key(key.public_key())
        .serial_number(x509.random_serial_number())
        .not_valid_before(START)
        .not_valid_after(end)
        .add_extension(x509.BasicConstraints(ca=not hosts, path_length=None), critical=True)
        .add_extension(x509.SubjectKeyIdentifier.from_public_key(key.public_key()), critical=False)
        .add_extension(
            x509.AuthorityKeyIdentifier.from_issuer_public_key(signing_key.public_key()),
            critical=False,
        )
    )
    if hosts:
        names: list[x509.GeneralName] = [
            x509.IPAddress(ip_address(host)) if host[0].isdigit() else x509.DNSName(host)
            for host in hosts
        ]
        builder = builder.add_extension(x509.SubjectAlternativeName(names), critical=False)
    return builder.sign(signing_key, hashes.SHA256())


if __name__ == "__main__":
    make()
