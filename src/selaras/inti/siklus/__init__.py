"""The yearly cycle as rules: steps of a sheet, what must be there before a step, a new year."""
