"""The office: who it is, what it has, what it is troubled by."""
