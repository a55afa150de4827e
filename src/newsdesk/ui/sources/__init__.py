"""The sidebar: the views, and the sources in their folders."""
