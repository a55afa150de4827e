"""Adding sources: the start page, and the same parts in a dialog later on."""
