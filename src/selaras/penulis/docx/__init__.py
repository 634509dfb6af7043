"""DOCX: the document tree as a file that a planner edits in Word."""

from selaras.penulis.docx.write import tulis_docx

__all__ = ["tulis_docx"]
