"""The Excel round trip of a form: one mechanism for results, targets and money."""
