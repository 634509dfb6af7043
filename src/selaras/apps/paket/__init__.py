"""The way in and out: import and export of the exchange format."""
