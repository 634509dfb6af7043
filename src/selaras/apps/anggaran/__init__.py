"""Money: pagu and realisasi per sub kegiatan and per account."""
