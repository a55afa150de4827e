"""Stories out of the window: saved, printed, quoted, sent."""
