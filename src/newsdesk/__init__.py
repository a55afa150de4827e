"""Newsdesk: a desktop news reader with official exchange rates."""

__version__ = "0.1.0"
