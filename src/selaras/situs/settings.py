"""Settings of the site. Everything that differs between machines comes from the environment."""

from __future__ import annotations

import os
from pathlib import Path

from selaras.situs.lingkungan import (
    LOOPBACK,
    ZONA_WAKTU,
    LingkunganError,
    alamat_bawaan,
    basis_sqlite,
    envalamat,
    envbool,
    envbulat,
    envfolder,
    envhost,
    envpilihan,
    envrahasia,
    folder_bawaan,
    urai_database,
    urai_surel,
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
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "django.contrib.staticfiles",
    "selaras.apps.akun",  # before allauth: our pages, its mechanics
    "allauth",
    "allauth.account",
    "allauth.mfa",
    "django_tasks",
    "django_tasks_db",
    "selaras.apps.jejak",
    "selaras.apps.kerja",
    "selaras.apps.bolak_balik",
    "selaras.apps.organisasi",
    "selaras.apps.perencanaan",
    "selaras.apps.perjanjian",
    "selaras.apps.pengukuran",
    "selaras.apps.pengumpulan",
    "selaras.apps.anggaran",
    "selaras.apps.bukti",
    "selaras.apps.laporan",
    "selaras.apps.paket",
    "selaras.apps.tenggat",
    "selaras.apps.pemberitahuan",
    "selaras.apps.dasbor",
    "selaras.apps.wawasan",
    "selaras.apps.pencarian",
    "selaras.apps.panduan",
    "selaras.situs",
]
MIDDLEWARE = [
    "django.middleware.security.SecurityMiddleware",
    "django.middleware.gzip.GZipMiddleware",  # nothing secret is on a page, so BREACH finds none
    "selaras.situs.keamanan.kebijakan_isi",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.common.CommonMiddleware",
    "selaras.apps.dasar.badan.BatasBadan",  # before a body is read
    "django.middleware.csrf.CsrfViewMiddleware",
    "selaras.apps.dasar.nul.TolakNul",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    # deny by default: a view without a login says so itself
    "selaras.apps.akun.sesi_habis.MasukDahulu",
    "selaras.apps.akun.masuk.kenali_pelaku",
    "django.contrib.messages.middleware.MessageMiddleware",
    "allauth.account.middleware.AccountMiddleware",
    "selaras.situs.cara_minta.hanya_kiriman",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
]
ROOT_URLCONF = "selaras.situs.urls"
TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "DIRS": [SITUS / "templates"],
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
                "selaras.apps.akun.masuk.konteks",
                "selaras.apps.pemberitahuan.queries.konteks",
            ]
        },
    }
]

LANGUAGE_CODE = "id"
# our words before those that a library brings; see alat/katalog.py
LOCALE_PATHS = [SITUS / "locale"]
# The day of a deadline and the hour of a stamp are those of the office.
TIME_ZONE = ZONA_WAKTU[envpilihan("SELARAS_ZONA", tuple(ZONA_WAKTU))]
USE_TZ = True
USE_I18N = True

STATIC_URL = "/static/"
# One look for the pages and for the report of one file, which carries it inside.
GAYA_NASKAH = SITUS.parent / "penulis" / "html" / "gaya"
STATICFILES_DIRS = [SITUS / "static", ("naskah", GAYA_NASKAH)]
# Served from the sources: an office starts the site without a collecting step.
WHITENOISE_USE_FINDERS = True
WHITENOISE_AUTOREFRESH = DEBUG
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    "staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"},
}

AUTH_USER_MODEL = "akun.Pengguna"
AUTHENTICATION_BACKENDS = ["selaras.apps.akun.pintu.Pintu"]
AUTH_PASSWORD_VALIDATORS = [
    {"NAME": f"django.contrib.auth.password_validation.{nama}", "OPTIONS": opsi}
    for nama, opsi in (
        ("UserAttributeSimilarityValidator", {"user_attributes": ("email", "nama")}),
        ("MinimumLengthValidator", {"min_length": 10}),
        ("CommonPasswordValidator", {}),
        ("NumericPasswordValidator", {}),
    )
]
LOGIN_URL = "account_login"
LOGIN_REDIRECT_URL = "masuk"
ACCOUNT_FORMS = {
    "login": "selaras.apps.akun.formulir_masuk.FormMasuk",
    "reset_password": "selaras.apps.akun.formulir_masuk.FormLupaSandi",
}
# Whose address is counted when somebody tries passwords: the one behind our own proxy.
ALLAUTH_TRUSTED_PROXY_COUNT = 1 if PROKSI else 0
ACCOUNT_ADAPTER = "selaras.apps.akun.adapter.AdapterAkun"
ACCOUNT_USER_MODEL_USERNAME_FIELD = None
ACCOUNT_LOGIN_METHODS = {"email"}
ACCOUNT_SIGNUP_FIELDS = ["email*", "password1*"]
ACCOUNT_EMAIL_VERIFICATION = "none"  # an administrator made the account for this address
ACCOUNT_EMAIL_NOTIFICATIONS = True
ACCOUNT_EMAIL_SUBJECT_PREFIX = "Selaras: "
ACCOUNT_LOGOUT_ON_PASSWORD_CHANGE = False
ACCOUNT_SESSION_REMEMBER = False  # on a shared PC a closed browser is a logout
ACCOUNT_RATE_LIMITS = {"login_failed": "30/m/ip,5/5m/key"}
# Roles that ratify or administer only read until their second step is on (akun/peran.py).
LANGKAH_KEDUA_WAJIB = envpilihan("SELARAS_LANGKAH_KEDUA", ("wajib", "anjuran")) == "wajib"
MFA_SUPPORTED_TYPES = ["totp", "recovery_codes"]
MFA_TOTP_ISSUER = "Selaras"
SESSION_ENGINE = "selaras.apps.akun.sesi"
SESSION_COOKIE_AGE = 12 * 3600  # seconds: a working day
SESSION_COOKIE_NAME = "selaras_sesi"
CSRF_FAILURE_VIEW = "selaras.situs.galat.tanpa_csrf"
MESSAGE_STORAGE = "django.contrib.messages.storage.session.SessionStorage"
# Shared by all processes, so that a lock-out holds in each of them.
CACHES = {
    "default": {
        "BACKEND": "django.core.cache.backends.db.DatabaseCache",
        "LOCATION": "selaras_tembolok",
    }
}
# Work in the background: the queue is a table of the same database, so that a job and what asked
# for it are written together.
TASKS = {"default": {"BACKEND": "django_tasks_db.DatabaseBackend"}}
# The site starts a worker of its own when something waits; otherwise somebody runs one.
SELARAS_PEKERJA = envbool("SELARAS_PEKERJA", True)
# To files in the data folder unless a mail server is named.
EMAIL_FILE_PATH = SELARAS_DATA / "surel"
for _nama, _isi in urai_surel(os.environ.get("SELARAS_SMTP_URL", "")).items():
    globals()[_nama] = _isi
# Where people reach the site, for the links in letters that no request asked for.
ALAMAT_SITUS = envalamat("SELARAS_ALAMAT", alamat_bawaan(ALLOWED_HOSTS, https=HTTPS))
DEFAULT_FROM_EMAIL = os.environ.get("SELARAS_SURAT_DARI") or "selaras@localhost"

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
# One file of evidence. A package holds no larger one, so no setting lets one in.
SELARAS_UNGGAH_MAKS = envbulat("SELARAS_UNGGAH_MB", 20, 1, 20) * 1_000_000

LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "formatters": {"waktu": {"format": "%(asctime)s %(levelname)s %(name)s: %(message)s"}},
    "handlers": {"layar": {"class": "logging.StreamHandler", "formatter": "waktu"}},
    "loggers": {
        nama: {"handlers": ["layar"], "level": "WARNING", "propagate": False}
        for nama in ("django", "selaras")
    },
}
