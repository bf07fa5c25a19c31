"""Is it affordable to read catalogues as they are written? Beside it: the compiled ``.mo`` files of gettext."""

from gettext import GNUTranslations
from io import BytesIO
from pathlib import Path
from tempfile import TemporaryDirectory

from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po

from buurtlezer.texts import LANGUAGES, Texts, catalogue
from ratio import Ratio, seconds

LOOK_UPS = 10_000


def measure() -> list[Ratio]:
    """Reading the three catalogues of the house; looking up a text and filling it."""
    with TemporaryDirectory() as folder:
        files = [_compile(language, Path(folder)) for language in LANGUAGES]

        def compiled() -> list[GNUTranslations]:
            found = []
            for path in files:
                with path.open("rb") as file:
                    found.append(GNUTranslations(file))
            return found

        ours, other = seconds(lambda: [catalogue.read(language) for language in LANGUAGES], compiled, times=30)
        reading = Ratio("read three catalogues", ours * 1e3, other * 1e3, "ms", "gettext, compiled .mo")
        gettext = compiled()[0]
    return [reading, _look_up(gettext)]


def _compile(language: str, folder: Path) -> Path:
    compiled = BytesIO()
    with catalogue.path_of(language).open("rb") as file:
        write_mo(compiled, read_po(file, locale=language))
    path = folder / f"{language}.mo"
    path.write_bytes(compiled.getvalue())
    return path


def _look_up(gettext: GNUTranslations) -> Ratio:
    """The first text with one placeholder, or any text; `str.format` does what our own filling does, less safely."""
    texts = Texts.of("nl")
    sentences = texts.group("")
    key = next((key for key, sentence in sentences.items() if sentence.count("{") == 1), next(iter(sentences)))
    names = dict.fromkeys(("n", "name", "count", sentences[key].partition("{")[2].partition("}")[0]), "x")

    def ours() -> None:
        for _ in range(LOOK_UPS):
            texts(key, **names)

    def other() -> None:
        for _ in range(LOOK_UPS):
            gettext.gettext(key).format(**names)

    mine, theirs = seconds(ours, other, times=9)
    scale = 1e6 / LOOK_UPS
    return Ratio("look up and fill a text", mine * scale, theirs * scale, "µs", "gettext and str.format")
