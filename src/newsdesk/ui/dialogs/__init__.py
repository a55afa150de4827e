"""Dialogs: source properties, the source doctor, preferences, keys, about."""
