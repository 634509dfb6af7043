"""Collecting the results of a period: rounds with a window, sheets per unit, steps of approval."""
