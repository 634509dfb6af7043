"""The calendar of legal deadlines: the days an office knows, and how it stands to each deadline."""
