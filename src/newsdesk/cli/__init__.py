"""Commands and their JSON; without a command, the window."""
