"""Insight: how an office and a regency stand, what comes next, and the reports of a quarter."""
