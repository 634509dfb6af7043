"""The closed lists of the format: stored value and the words for it, in one place each."""

JENJANG = (
    ("tujuan", "Tujuan"),
    ("sasaran", "Sasaran"),
    ("program", "Program"),
    ("kegiatan", "Kegiatan"),
    ("sub_kegiatan", "Sub Kegiatan"),
)
ARAH = (
    ("naik", "makin tinggi makin baik"),
    ("turun", "makin rendah makin baik"),
    ("rentang", "baik bila di dalam rentang"),
)
RUMUS = (
    ("baku", "baku menurut arah"),
    ("turun_rasio", "target dibagi realisasi (T/R)"),
    ("rentang_skp", "rentang, varian SKP"),
)
AGREGASI = (
    ("jumlah", "jumlah"),
    ("nilai_akhir", "nilai akhir"),
    ("rata_rata", "rata-rata"),
    ("maksimum", "nilai tertinggi"),
    ("dari_pembilang_penyebut", "dari pembilang dan penyebut"),
)
ASAL_ATURAN = (
    ("dokumen", "tertulis di dokumen"),
    ("anggapan", "belum disebut asalnya"),
    ("bunyi_indikator", "jelas dari bunyi indikator"),
)
JENIS_NILAI = (("angka", "angka"), ("predikat", "predikat"))
KEADAAN = (
    ("terisi", "terisi"),
    ("belum_diisi", "belum diisi"),
    ("tidak_terbaca", "tidak terbaca"),
    ("tidak_berlaku", "tidak berlaku"),
)
DOKUMEN = (
    ("renstra", "Renstra"),
    ("pk", "Perjanjian Kinerja"),
    ("pk_perubahan", "Perjanjian Kinerja Perubahan"),
)
STATUS_NASKAH = (
    ("rancangan", "rancangan"),
    ("diusulkan", "diusulkan"),
    ("ditandatangani", "ditandatangani"),
)
ALASAN_PERUBAHAN = (
    ("pejabat", "pergantian atau mutasi pejabat"),
    ("strategi", "perubahan strategi yang memengaruhi tujuan dan sasaran"),
    ("prioritas", "perubahan prioritas atau asumsi yang berakibat signifikan"),
    ("tidak_disebut", "tidak disebut di dokumen"),
)
PIHAK = (("pertama", "Pihak Pertama"), ("kedua", "Pihak Kedua"))
STATUS_JABATAN = (
    ("definitif", "definitif"),
    ("plt", "Pelaksana Tugas"),
    ("plh", "Pelaksana Harian"),
    ("pj", "Penjabat"),
)
JENIS_UNIT = (
    ("dinas", "perangkat daerah"),
    ("pimpinan", "pimpinan"),
    ("sekretariat", "sekretariat"),
    ("bidang", "bidang"),
    ("sub_bagian", "sub bagian"),
    ("kelompok_jabatan_fungsional", "kelompok jabatan fungsional"),
    ("uptd", "UPTD"),
)
KELOMPOK_AKUN = (("operasi", "Belanja Operasi"), ("modal", "Belanja Modal"))
JENIS_SARANA = (
    ("tanah", "tanah"),
    ("bangunan", "bangunan"),
    ("inventaris", "inventaris"),
    ("kendaraan", "kendaraan"),
)
JENIS_BUKTI = (("berkas", "berkas"), ("tautan", "tautan"), ("teks", "teks"))
JENIS_FAKTOR = (
    ("pendorong", "faktor pendorong"),
    ("penyebab", "penyebab"),
    ("hambatan", "hambatan"),
    ("tindak_lanjut", "tindak lanjut"),
)
LETAK_KATA = (
    ("pembuka", "menggantikan kalimat pembukanya saja"),
    ("ganti", "menggantikan seluruh kalimat Selaras"),
    ("sebelum", "sebelum kalimat Selaras"),
    ("sesudah", "sesudah kalimat Selaras"),
)
KELAS_KOREKSI = (
    ("kesalahan_cetak", "kesalahan cetak"),
    ("beda_antartabel", "beda antartabel"),
    ("tak_terbaca", "tidak terbaca"),
)
