"""The promise: documents, parties, targets, money of programs."""
