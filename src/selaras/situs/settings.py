"""Settings of the site. Everything that differs between machines comes from the environment."""

from __future__ import annotations

import os
from pathlib import Path

from selaras.situs.lingkungan import (
    LOOPBACK,
    LingkunganError,
    basis_sqlite,
    envbool,
    envfolder,
    envhost,
    envrahasia,
    folder_bawaan,
    urai_database,
)

SITUS = Path(__file__).resolve().parent

SELARAS_DATA = envfolder("SELARAS_DATA", folder_bawaan())
SELARAS_BERKAS = SELARAS_DATA / "berkas"
ALLOWED_HOSTS = envhost("SELARAS_HOSTS", ("127.0.0.1", "localhost", "[::1]"))
PROKSI = envbool("SELARAS_PROKSI", False)
# Open to anyone but this machine: nothing may be left to a default.
PRODUKSI = PROKSI or not set(ALLOWED_HOSTS) <= LOOPBACK
DEBUG = envbool("SELARAS_DEBUG", False)
if DEBUG and PRODUKSI:
    raise LingkunganError(
        "SELARAS_DEBUG=ya hanya boleh di komputer ini; kosongkan SELARAS_HOSTS dan SELARAS_PROKSI, "
        "atau matikan debug."
    )
# Until the site knows its users (issue B), opening it is a decision that somebody must write down.
if PRODUKSI and not envbool("SELARAS_TERBUKA", False):
    raise LingkunganError(
        "SELARAS_HOSTS atau SELARAS_PROKSI membuka situs bagi komputer lain, padahal situs ini "
        "belum meminta orang masuk: siapa pun yang mencapai alamat itu dapat membaca semua "
        "kantor. Bila memang itu yang dikehendaki, isi SELARAS_TERBUKA=ya; bila tidak, kosongkan "
        "SELARAS_HOSTS dan SELARAS_PROKSI."
    )
SECRET_KEY = envrahasia("SELARAS_SECRET_KEY", SELARAS_DATA, produksi=PRODUKSI)
HTTPS = envbool("SELARAS_HTTPS", PRODUKSI)

_ALAMAT_DATA = os.environ.get("SELARAS_DATABASE_URL")
DATABASES = {
    "default": (
        urai_database(_ALAMAT_DATA)
        if _ALAMAT_DATA
        else basis_sqlite(SELARAS_DATA / "selaras.sqlite3")
    )
}
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"

INSTALLED_APPS = [
    "whitenoise.runserver_nostatic",
    "django.contrib.staticfiles",
    "selaras.apps.organisasi",
    "selaras.apps.perencanaan",
    "selaras.apps.perjanjian",
    "selaras.apps.pengukuran",
    "selaras.apps.anggaran",
    "selaras.apps.bukti",
    "selaras.apps.laporan",
    "selaras.apps.paket",
    "selaras.apps.dasbor",
    "selaras.situs",
]
MIDDLEWARE = [
    "django.middleware.security.SecurityMiddleware",
    "django.middleware.gzip.GZipMiddleware",  # nothing secret is on a page, so BREACH finds none
    "selaras.situs.keamanan.kebijakan_isi",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
]
ROOT_URLCONF = "selaras.situs.urls"
TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "DIRS": [SITUS / "templates"],
        "APP_DIRS": True,
        "OPTIONS": {"context_processors": ["django.template.context_processors.request"]},
    }
]

LANGUAGE_CODE = "id"
TIME_ZONE = "Asia/Jakarta"
USE_TZ = True
USE_I18N = True

STATIC_URL = "/static/"
STATICFILES_DIRS = [SITUS / "static"]
# Served from the sources: an office starts the site without a collecting step.
WHITENOISE_USE_FINDERS = True
WHITENOISE_AUTOREFRESH = DEBUG
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    "staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"},
}

SECURE_CONTENT_TYPE_NOSNIFF = True
SECURE_REFERRER_POLICY = "same-origin"
SECURE_CROSS_ORIGIN_OPENER_POLICY = "same-origin"
X_FRAME_OPTIONS = "DENY"
CSRF_COOKIE_SECURE = SESSION_COOKIE_SECURE = HTTPS
SECURE_SSL_REDIRECT = HTTPS
SECURE_HSTS_SECONDS = 31_536_000 if HTTPS else 0
# Anybody can send this header; it is the truth only where a proxy sets it anew on each request.
SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https") if PROKSI else None
DATA_UPLOAD_MAX_MEMORY_SIZE = 2_500_000

LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "formatters": {"waktu": {"format": "%(asctime)s %(levelname)s %(name)s: %(message)s"}},
    "handlers": {"layar": {"class": "logging.StreamHandler", "formatter": "waktu"}},
    "loggers": {"django": {"handlers": ["layar"], "level": "WARNING", "propagate": False}},
}
