"""The first page: how the office stands, at a glance."""
