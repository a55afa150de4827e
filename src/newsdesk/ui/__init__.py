"""All of Qt: the window, its models, delegates and dialogs."""
