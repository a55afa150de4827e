"""Stories as files for other programs: HTML, EPUB, Markdown. Nothing here fetches anything."""
