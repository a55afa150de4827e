"""The reader pane: one article as a page of quiet typography."""
