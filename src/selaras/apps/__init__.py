"""The record: Django apps, one per business noun, all of one shape (models, services, queries)."""
