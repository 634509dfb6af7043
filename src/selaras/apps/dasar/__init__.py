"""What every app of the record shares: exact fields, row models, scope, domain errors."""
