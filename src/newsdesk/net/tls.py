"""TLS with the system's own certificates, cancellable, and naming what is wrong with a certificate.

macOS and Windows verify through truststore. Elsewhere the same certificates are loaded once:
truststore's context loads them again for every connection, which costs 15 ms of CPU each where
they are one file (Fedora, Arch), and would make 500 feeds take 8 s of it.
"""

from __future__ import annotations

import selectors
import socket
import ssl
import sys
import time
from pathlib import Path

from newsdesk.core.errors import Failure
from newsdesk.net.attempt import SLICE, Attempt

#: Where systems keep them that OpenSSL was not built to know about.
_OTHER_PLACES = (
    "/etc/ssl/cert.pem",
    "/etc/pki/ca-trust/extracted/pem/tls-ca-bundle.pem",
    "/etc/pki/tls/cert.pem",
    "/etc/ssl/certs/ca-certificates.crt",
    "/etc/ssl/ca-bundle.pem",
)
#: OpenSSL's X509_V_ERR numbers, in words that a person can act on.
_REASONS = {
    9: "not valid yet",
    10: "expired",
    18: "self-signed",
    19: "signed by an unknown authority",
    20: "signed by an unknown authority",
    21: "signed by an unknown authority",
    23: "revoked",
    62: "for another host",
    64: "for another host",
}


def make_context() -> ssl.SSLContext:
    """Make the context that all connections share; it reads the system's certificates."""
    if sys.platform in {"darwin", "win32"}:
        import truststore

        context: ssl.SSLContext = truststore.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
    else:
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
        _load_system_certificates(context)
    context.set_alpn_protocols(["http/1.1"])
    return context


def _load_system_certificates(context: ssl.SSLContext) -> None:
    """Load what OpenSSL knows (SSL_CERT_FILE and SSL_CERT_DIR included), else the usual files."""
    known = ssl.get_default_verify_paths()
    if known.cafile or (known.capath and any(Path(known.capath).glob("*.0"))):
        context.set_default_verify_paths()
        return
    for place in _OTHER_PLACES:
        if Path(place).is_file():
            context.load_verify_locations(place)
            return


def secure(
    sock: socket.socket, context: ssl.SSLContext, host: str, attempt: Attempt, *, seconds: float
) -> ssl.SSLSocket:
    """Shake hands over a connected, non-blocking socket; takes the socket over.

    Args:
        seconds: How long it may take.

    Raises:
        FetchError: CERTIFICATE with the reason as its detail, TLS, TIMEOUT or CANCELLED.
    """
    ends = time.monotonic() + seconds
    secured = context.wrap_socket(sock, server_hostname=host, do_handshake_on_connect=False)
    try:
        with selectors.DefaultSelector() as selector:
            selector.register(secured, selectors.EVENT_READ)
            while True:
                attempt.check()
                if time.monotonic() >= ends:
                    raise attempt.failure(Failure.TIMEOUT, "no end to the TLS handshake")
                try:
                    secured.do_handshake()
                    return secured
                except ssl.SSLWantReadError:
                    selector.modify(secured, selectors.EVENT_READ)
                except ssl.SSLWantWriteError:
                    selector.modify(secured, selectors.EVENT_WRITE)
                selector.select(SLICE)
    except ssl.SSLCertVerificationError as error:
        secured.close()
        raise attempt.failure(Failure.CERTIFICATE, certificate_trouble(error)) from None
    except OSError as error:  # ssl.SSLError is one, and a connection cut in the handshake
        secured.close()
        raise attempt.failure(Failure.TLS, _trouble(error)) from None
    except BaseException:
        secured.close()
        raise


def certificate_trouble(error: ssl.SSLCertVerificationError) -> str:
    """Say what is wrong with a certificate: "expired", "self-signed", "for another host", ..."""
    return _REASONS.get(error.verify_code) or error.verify_message or str(error)


def _trouble(error: OSError) -> str:
    if isinstance(error, ssl.SSLError) and error.reason:
        return error.reason.lower().replace("_", " ")
    return error.strerror or "the connection broke off"
