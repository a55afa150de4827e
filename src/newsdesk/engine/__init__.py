"""When and in what order: the poller, the use cases and their events."""
