"""The guide of docs/panduan, read inside the program by whoever uses it."""
