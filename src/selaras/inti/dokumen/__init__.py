"""The document tree: what a report says, before any file format."""
