"""A session bus of a test's own, on which nothing starts by itself.

The usual configuration starts whatever service files the machine has: a notification daemon
that happens to be installed would answer in a test of its absence.
"""

from __future__ import annotations

import shutil
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

BUS = "DBUS_SESSION_BUS_ADDRESS"

_CONFIGURATION = """<!DOCTYPE busconfig PUBLIC
 "-//freedesktop//DTD D-Bus Bus Configuration 1.0//EN"
 "http://www.freedesktop.org/standards/dbus/1.0/busconfig.dtd">
<busconfig>
  <type>session</type>
  <listen>unix:tmpdir=/tmp</listen>
  <auth>EXTERNAL</auth>
  <policy context="default">
    <allow send_destination="*" eavesdrop="true"/>
    <allow eavesdrop="true"/>
    <allow own="*"/>
  </policy>
</busconfig>
"""


@contextmanager
def session_bus(folder: Path) -> Iterator[str]:
    """Run a bus while the block runs, and give its address; skip the test where there is none.

    Args:
        folder: Where its configuration is written.
    """
    daemon = shutil.which("dbus-daemon")
    if daemon is None:
        pytest.skip("dbus-daemon is not installed")
    configuration = folder / "session-bus.conf"
    configuration.write_text(_CONFIGURATION, encoding="utf-8")
    with subprocess.Popen(
        [daemon, f"--config-file={configuration}", "--nofork", "--print-address=1"],
        stdout=subprocess.PIPE,
        text=True,
    ) as process:
        assert process.stdout
        try:
            yield process.stdout.readline().strip().partition(",guid=")[0]
        finally:
            process.terminate()
