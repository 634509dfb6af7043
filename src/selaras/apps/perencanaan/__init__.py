"""The plan: the tree from tujuan to sub kegiatan and its indicators."""
