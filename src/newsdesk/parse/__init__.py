"""Bytes to values: feeds, pages, OPML, dates, sanitising. No I/O and no clock."""
