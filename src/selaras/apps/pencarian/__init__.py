"""Finding whatever an office has, from the head of every page."""
