"""What happened: results, their causes, the lists behind them."""
