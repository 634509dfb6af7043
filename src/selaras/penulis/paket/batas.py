"""How much a package may hold: far above any real office, far below what hurts a small server."""

MB = 1_000_000

BUKU_KERJA = 100 * MB  # the workbook file, pictures included
BAGIAN = 2_000  # parts of the workbook's archive
XML_SATU = 64 * MB  # one part, unpacked
XML_SEMUA = 128 * MB  # all parts that are not pictures, unpacked
RASIO = 200  # unpacked to packed, for parts above RASIO_MULAI
RASIO_MULAI = 1 * MB
BARIS = 50_000  # rows of one sheet
KOLOM = 100  # columns of one sheet
CSV = 25 * MB  # one CSV file
CSV_SEMUA = 60 * MB  # all CSV files of a package
GAMBAR = 20 * MB  # one picture
GAMBAR_SEMUA = 100 * MB  # all pictures of a package
BUKTI = 20 * MB  # one file of evidence that is no picture
BUKTI_SEMUA = 400 * MB  # all of them in a package
PIKSEL = 60_000_000  # of one picture: a 50 megapixel camera fits
PIKSEL_SEMUA = 3_000_000_000  # of all pictures: 250 photographs of 12 megapixels
