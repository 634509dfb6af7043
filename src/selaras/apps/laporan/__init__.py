"""The report: the office's own words, corrections, snapshots, produced files."""
