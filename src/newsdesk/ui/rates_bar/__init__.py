"""The bar of figures: the time, and the official exchange rates."""
