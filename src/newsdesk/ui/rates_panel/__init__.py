"""The rates panel: every currency of a bank, their history as a chart, and a converter."""
