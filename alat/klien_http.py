"""A small HTTP client for measuring: one kept connection, no library in the way."""

from __future__ import annotations

import asyncio
import gzip
import time
from dataclasses import dataclass, field
from types import TracebackType


@dataclass(frozen=True)
class Jawab:
    """What came back: status, body as sent (compressed), seconds until the last byte."""

    status: int
    isi: bytes
    detik: float

    @property
    def terurai(self) -> bytes:
        """The body as it was before compression."""
        return gzip.decompress(self.isi) if self.isi[:2] == b"\x1f\x8b" else self.isi


@dataclass
class Waktu:
    """Latencies of many answers; ``lama`` is the length of the run where a rate is wanted."""

    detik: list[float] = field(default_factory=list)
    bita: int = 0
    lama: float = 0.0

    def catat(self, jawab: Jawab) -> None:
        """Add an answer. Stops the run for one that is no success: its time would mean nothing."""
        if jawab.status != 200:
            raise SystemExit(f"jawaban {jawab.status}: {jawab.terurai[:300]!r}")
        self.detik.append(jawab.detik)
        self.bita = max(self.bita, len(jawab.isi))

    def persentil(self, bagian: float) -> float:
        """Seconds below which that share of the answers came."""
        urut = sorted(self.detik)
        return urut[min(len(urut) - 1, int(len(urut) * bagian))]

    @property
    def p95(self) -> float:
        """The 95th percentile, in seconds."""
        return self.persentil(0.95)

    def __str__(self) -> str:
        laju = f", {len(self.detik) / self.lama:.0f} permintaan/s" if self.lama else ""
        return (
            f"p50 {self.persentil(0.5) * 1000:.0f} ms, p95 {self.p95 * 1000:.0f} ms, "
            f"{len(self.detik)} jawaban, {self.bita / 1000:.0f} kB{laju}"
        )


class Klien:
    """One person's connection to the site; ``kuki`` is the Cookie header."""

    def __init__(self, port: int, kuki: str) -> None:
        self._port, self._kuki = port, kuki
        self._baca: asyncio.StreamReader
        self._tulis: asyncio.StreamWriter

    async def __aenter__(self) -> Klien:
        self._baca, self._tulis = await asyncio.open_connection("127.0.0.1", self._port)
        return self

    async def __aexit__(
        self, jenis: type[BaseException] | None, salah: BaseException | None,
        jejak: TracebackType | None,
    ) -> None:  # fmt: skip
        self._tulis.close()

    async def ambil(self, alamat: str) -> Jawab:
        """GET, compressed, as a browser that holds nothing of it."""
        return await self._minta(f"GET {alamat}", {}, b"")

    async def kirim(self, alamat: str, badan: bytes, token: str) -> Jawab:
        """POST JSON with the token of the form."""
        kepala = {"Content-Type": "application/json", "X-CSRFToken": token}
        return await self._minta(f"POST {alamat}", kepala, badan)

    async def _minta(self, baris: str, lain: dict[str, str], badan: bytes) -> Jawab:
        kepala = {
            "Host": f"127.0.0.1:{self._port}", "Cookie": self._kuki, "Accept-Encoding": "gzip",
            "Content-Length": str(len(badan)), **lain,
        }  # fmt: skip
        teks = "".join(f"{nama}: {isi}\r\n" for nama, isi in kepala.items())
        mulai = time.perf_counter()
        self._tulis.write(f"{baris} HTTP/1.1\r\n{teks}\r\n".encode() + badan)
        await self._tulis.drain()
        atas = (await self._baca.readuntil(b"\r\n\r\n")).decode("latin-1").lower()
        status = int(atas.split(" ", 2)[1])
        isi = await self._badan(atas)
        return Jawab(status, isi, time.perf_counter() - mulai)

    async def _badan(self, atas: str) -> bytes:
        panjang = next(
            (int(b.partition(":")[2]) for b in atas.splitlines() if b.startswith("content-length")),
            None,
        )
        if panjang is not None:
            return await self._baca.readexactly(panjang)
        isi = b""
        while ukuran := int((await self._baca.readline()).strip() or b"0", 16):
            isi += await self._baca.readexactly(ukuran)
            await self._baca.readline()
        await self._baca.readline()
        return isi
