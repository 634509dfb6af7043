"""Evidence: photographs and the files behind them, kept by their content."""
