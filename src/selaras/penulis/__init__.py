"""Writers and readers at the edge: formats in and out. Knows no Django."""
