"""The demo edition: a sample world served on loopback, in a data folder of its own."""
