"""Composition: from the measured snapshot to the document tree of the LAKIN."""
