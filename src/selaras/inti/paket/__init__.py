"""The exchange format of one office and year: which tables, which columns, what they mean."""
