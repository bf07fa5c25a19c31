"""A document made into a file, in this process. Imports vl-convert: only for the process that makes files. Not here: that process."""

from buurtlezer.report.document import Document

from .drawing import Drawn, drawn
from .form import Form, Pressed, Progress, Stage, Tell
from .html_page import html
from .laid import pages
from .pdf_pages import pdf
from .word_file import docx


def made(document: Document, form: Form, tell: Tell, *, machine_fonts: bool = True) -> Pressed:
    """The file; ``machine_fonts`` are those beside the ones that come along."""
    laid = pages(document)
    pictures: list[Drawn | None] = []
    for number, spec in enumerate(laid.specs, start=1):
        tell(Progress(Stage.PICTURES, number - 1, len(laid.specs)))
        pictures.append(drawn(spec, number))
    tell(Progress(Stage.PAGES))
    lost = sum(picture is None for picture in pictures)
    match form:
        case Form.HTML:
            return Pressed(html(laid, pictures), lost_pictures=lost)
        case Form.DOCX:
            return Pressed(docx(laid, pictures), lost_pictures=lost)
        case Form.PDF:
            found = pdf(laid, pictures, machine_fonts=machine_fonts)
            return Pressed(found.content, found.missing_letters, found.pages, lost, found.accessible)
