"""Charts as Vega-Lite specs: one message each, labels beside what they name, no legend."""
