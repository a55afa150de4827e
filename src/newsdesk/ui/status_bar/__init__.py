"""The status bar: what is going on, and what needs attention."""
