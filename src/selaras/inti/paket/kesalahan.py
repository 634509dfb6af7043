"""A fault in a package, said so that the person who filled the sheet can mend it."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Kesalahan:
    """Where it stands, what stands there, and what would be right (Indonesian).

    ``baris`` is the row number as the user's program shows it (head = 1), None for a whole sheet.
    """

    lembar: str
    baris: int | None
    kolom: str | None
    nilai: str | None
    seharusnya: str

    def __str__(self) -> str:
        tempat = f"lembar {self.lembar}"
        if self.baris is not None:
            tempat += f", baris {self.baris}"
        if self.kolom:
            tempat += f", kolom {self.kolom}"
        isi = f" berisi “{self.nilai}”" if self.nilai else ""
        return f"{tempat}{isi}: {self.seharusnya}"


class PaketError(ValueError):
    """A package was refused; ``kesalahan`` lists every fault that was found."""

    def __init__(self, kesalahan: tuple[Kesalahan, ...]) -> None:
        self.kesalahan = kesalahan
        super().__init__(
            f"Paket ditolak: {len(kesalahan)} kesalahan.\n"
            + "\n".join(f"- {satu}" for satu in kesalahan)
        )
