"""The list of stories: its model, its rows, its view and its head."""
