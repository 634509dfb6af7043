"""People, the roles they hold for an office, a unit and a time, and what a role may do."""
