"""Central banks, one module each: where its sheets are and how to read them."""
