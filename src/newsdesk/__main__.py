"""``python -m newsdesk``: the same as the command ``newsdesk``."""

from __future__ import annotations

import sys

from newsdesk.cli.main import main

if __name__ == "__main__":
    sys.exit(main())
