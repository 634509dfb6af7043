"""The trail: who did what, when, to which thing, why, and from where."""
