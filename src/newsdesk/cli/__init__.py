"""Commands and their JSON."""
