"""After erasing, the text is in no byte of the files."""

import sqlite3
from pathlib import Path

import pytest

from buurtlezer.errors import StoreBusy
from buurtlezer.model import parse
from buurtlezer.store import Credential, Store
from buurtlezer.store.writing import Pen

from .conftest import new_id, term

TEXT = "Zij slaapt achter het café"


def files_with(text: str, file: Path) -> list[str]:
    forms = (text.encode(), text.encode("utf-16-le"), ascii(text)[1:-1].encode())
    return [
        path.name for path in sorted(file.parent.iterdir()) if path.is_file() and any(form in path.read_bytes() for form in forms)
    ]


def filled(file: Path) -> tuple[Store, Credential, list[str]]:
    store, credential = Store.open(str(file), busy_seconds=0.3), Credential.new()
    store.open_logbook(credential, f"{TEXT} als naam")
    ids = [new_id() for _ in range(30)]
    for number, entry_id in enumerate(ids):
        Pen(store).write(credential, new_id(), entry_id, term(f"blijft {number} " + "y" * 900))
    for version in range(5):  # large ones spill over several pages
        Pen(store).write(credential, new_id(), ids[3], term(f"{TEXT} {version} " + "z" * 900 * version))
    Pen(store).delete(credential, new_id(), ids[3])
    Pen(store).undo(credential, new_id(), ids[3])
    return store, credential, ids


def test_an_erased_entry_is_in_no_byte_of_the_files(file: Path):
    store, credential, ids = filled(file)
    store.rename(credential, "Zonder")
    assert files_with(TEXT, file)  # else this test would prove nothing
    assert store.erase_entry(credential, new_id(), ids[3]).traces_gone
    assert files_with(TEXT, file) == []
    assert len(store.current(credential)) == 29
    store.close()
    assert files_with(TEXT, file) == []


def test_an_erased_logbook_is_in_no_byte_of_the_files_and_others_stay(file: Path):
    store, credential, _ = filled(file)
    neighbour = Credential.new()
    store.open_logbook(neighbour, "Buren")
    Pen(store).write(neighbour, new_id(), new_id(), term("van de buren"))
    assert store.erase_logbook(credential).traces_gone
    assert files_with(TEXT, file) == []
    assert files_with("blijft 7", file) == []
    assert files_with(credential.shown(), file) == []
    assert [kept.entry for kept in store.current(neighbour)] == [term("van de buren")]


def test_another_open_page_does_not_keep_traces(file: Path):
    store, credential, ids = filled(file)
    page = Store.open(str(file))
    assert len(page.current(credential)) == 30
    store.rename(credential, "Zonder")
    assert store.erase_entry(credential, new_id(), ids[3]).traces_gone
    assert files_with(TEXT, file) == []
    assert len(page.current(credential)) == 29
    assert page.changes(credential, 0).tombstones[0].entry_id == ids[3]


def test_traces_that_a_reader_keeps_in_place_go_later(file: Path):
    store, credential, ids = filled(file)
    store.rename(credential, "Zonder")
    reader = sqlite3.connect(file, isolation_level=None)
    reader.execute("BEGIN")
    reader.execute("SELECT count(*) FROM revisions").fetchall()
    erased = store.erase_entry(credential, new_id(), ids[3])
    assert not erased.traces_gone  # said, and not hidden: erased it is all the same
    assert len(store.current(credential)) == 29
    with pytest.raises(StoreBusy):
        store.purge_traces()
    reader.close()
    with Store.open(str(file)) as again:  # as a server does when it starts
        assert again.tidy()
    assert files_with(TEXT, file) == []


def test_purging_also_cleans_what_another_program_deleted_carelessly(file: Path):
    store, _, _ = filled(file)
    store.close()
    careless = sqlite3.connect(file)
    careless.execute("PRAGMA secure_delete = OFF")
    careless.execute("DELETE FROM revisions WHERE content LIKE ?", (f"%{TEXT}%",))
    careless.execute("UPDATE logbooks SET name = ''")
    careless.commit()
    careless.close()
    assert files_with(TEXT, file)
    with Store.open(str(file)) as again:
        again.purge_traces()
        assert files_with(TEXT, file) == []


def test_no_text_gets_into_an_error_of_the_database(file: Path):
    store, credential, _ = filled(file)
    breaker = sqlite3.connect(file)
    breaker.execute("DROP INDEX revisions_of_entry")
    breaker.execute("ALTER TABLE revisions RENAME COLUMN content TO elsewhere")
    breaker.commit()
    breaker.close()
    entry = parse({"kind": "term", "perspective": "citizen", "word": "w", "meaning": TEXT})
    with pytest.raises(Exception, match="refused") as caught:
        Pen(store).write(credential, new_id(), new_id(), entry)
    fault: BaseException | None = caught.value
    while fault is not None:
        assert TEXT not in f"{fault} {fault!r}"
        fault = fault.__cause__ or fault.__context__
