# Selaras. `make` alone says what there is.
SHELL := /bin/sh
PY = .venv/bin/python
# The Python that sets things up; `make demo PYTHON=/path/to/python3.12` names another.
PYTHON ?=
export PYTHON
SIAPKAN = python=$$(sh alat/python.sh) && "$$python" alat/siapkan.py
JALAN ?= 1
KELUARAN ?= keluaran

.PHONY: bantuan siap demo test cerita tahun panduan check rapi bench katalog kunci bersih

bantuan:
	@echo "make demo          siapkan, muat kantor contoh, tulis LAKIN ke $(KELUARAN)/, buka situs"
	@echo "make demo JALAN=0  semuanya kecuali membuka situs"
	@echo "make test          siapkan, periksa, lalu semua uji (SQLite dan PostgreSQL)"
	@echo "make cerita        uji panjang di peramban: make tahun, dan setiap tautan setiap peran dengan axe"
	@echo "make tahun         mainkan satu tahun di peramban, dari rencana sampai laporan; juga tanpa tetikus"
	@echo "make panduan       ambil ulang gambar docs/panduan dari demo yang berjalan"
	@echo "make check         gaya, bentuk, ruang, tipe"
	@echo "make rapi          rapikan bentuk kode"
	@echo "make bench         ukur waktu dan memori"
	@echo "make katalog       tulis ulang kata pustaka (locale) dari django.po"
	@echo "make kunci         tulis ulang berkas kunci (PERBARUI=1: naikkan versi)"
	@echo "make bersih        hapus semua yang dibuat oleh make"

siap:
	@$(SIAPKAN)

demo: siap
	@.venv/bin/selaras demo --ke "$(KELUARAN)"
ifneq ($(JALAN),0)
	@.venv/bin/selaras jalan
endif

test:
	@mulai=$$(date +%s); $(SIAPKAN) --uji && SELARAS_MULAI=$$mulai $(PY) alat/uji.py

cerita:
	@mulai=$$(date +%s); $(SIAPKAN) --uji && SELARAS_MULAI=$$mulai $(PY) alat/uji.py --cerita

tahun:
	@mulai=$$(date +%s); $(SIAPKAN) --uji && TAHUN_MULAI=$$mulai $(PY) -m pytest -q tests/tahun

panduan:
	@$(SIAPKAN) --uji && $(PY) alat/gambar_panduan.py

check:
	@$(SIAPKAN) --uji && $(PY) alat/uji.py --periksa

rapi:
	@$(SIAPKAN) --uji && .venv/bin/ruff check --fix -q . ; .venv/bin/ruff format .

bench:
	@$(SIAPKAN) --uji && $(PY) alat/bench.py

katalog: siap
	@$(PY) alat/katalog.py

kunci: siap
	@$(PY) alat/kunci.py $(if $(PERBARUI),--perbarui)

bersih:
	rm -rf .venv .bangun node_modules keluaran .import_linter_cache .ruff_cache .hypothesis \
		src/selaras/situs/static/lib src/selaras/penulis/aset/fon
