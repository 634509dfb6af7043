"""The law as code: pure functions and frozen values, no Django, no file formats."""
