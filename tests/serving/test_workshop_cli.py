"""Workshops by the command line, as it is typed; and serving with a certificate."""

import json
import re
import ssl
import subprocess
import sys
import urllib.request
from collections.abc import Callable
from pathlib import Path

import pytest
from visit import until

from buurtlezer.errors import LogbookErased, UnknownSecret
from buurtlezer.model import parse
from buurtlezer.store import Credential, JoinCode, Store

Typed = Callable[..., subprocess.CompletedProcess[str]]


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "rooms.db"


@pytest.fixture
def typed(file: Path) -> Typed:
    def run(*words: str) -> subprocess.CompletedProcess[str]:
        command = [sys.executable, "-m", "buurtlezer", "workshop", *words, "--store", str(file)]
        environment = {"PATH": "/usr/bin:/bin", "COLUMNS": "200", "NO_COLOR": "1", "HOME": str(file.parent)}
        return subprocess.run(
            command, capture_output=True, text=True, timeout=120, env=environment, stdin=subprocess.DEVNULL, check=False
        )

    return run


@pytest.fixture
def made(typed: Typed) -> dict[str, str]:
    done = typed(
        "create", "--title", "Kuregem [b]", "--organisation", "Buurthuis", "--contact", "het onthaal", "--date", "2026-11-24"
    )
    assert done.returncode == 0, done.stderr
    found = re.search(r"Workshop\s+(\w+).*/m#(\S+).*/t#trainer=(\S+).*/p#s=([^&\s]+)", done.stdout, re.DOTALL)
    assert found, done.stdout
    assert "2026-12-24" in done.stdout
    return dict(zip(("id", "code", "trainer", "projector"), found.groups(), strict=True))


def test_what_create_prints_opens_the_workshop(typed: Typed, made: dict[str, str], file: Path) -> None:
    with Store.open(str(file)) as store:
        trainer = Credential.parse(made["trainer"])
        assert store.workshops.led(trainer).settings.title == "Kuregem [b]"
        assert store.workshops.seen_by(Credential.parse(made["projector"])).id.startswith(made["id"])
        store.workshops.join(Credential.new(), JoinCode.parse(made["code"]), "Rode merel")
    listed = typed("list")
    assert made["id"] in listed.stdout
    assert "Kuregem [b]" in listed.stdout


@pytest.mark.parametrize(
    ("words", "said"),
    [(("--minimum", "2"), "minimum_voices"), (("--languages", "nl,de"), "languages"), (("--date", "morgen"), "held_on")],
)
def test_settings_that_cannot_be_are_refused_by_name(typed: Typed, words: tuple[str, ...], said: str) -> None:
    done = typed("create", "--title", "x", "--organisation", "y", "--contact", "z", *words)
    assert done.returncode == 2
    assert said in done.stderr
    assert "Traceback" not in done.stderr


def test_a_workshop_is_exported_closed_and_purged_by_the_beginning_of_its_id(
    typed: Typed, made: dict[str, str], file: Path, tmp_path: Path
) -> None:
    owner = Credential.new()
    with Store.open(str(file)) as store:
        store.workshops.join(owner, JoinCode.parse(made["code"]), "Rode merel")
        entry = parse({"kind": "feeling", "perspective": "citizen", "about": "city", "value": 1, "visibility": "workshop"})
        store.write(owner, "a" * 32, "b" * 32, entry)
    target = tmp_path / "export.json"
    assert typed("export", made["id"], "--to", str(target)).returncode == 0
    assert [one["kind"] for one in json.loads(target.read_text("utf-8"))["entries"]] == ["feeling"]
    assert typed("close", made["id"]).returncode == 0
    assert "closed" in typed("list").stdout
    assert typed("purge", made["id"]).returncode != 0  # nobody said yes
    assert typed("purge", made["id"], "--yes").returncode == 0
    with Store.open(str(file)) as store:
        with pytest.raises(UnknownSecret):
            store.workshops.led(Credential.parse(made["trainer"]))
        with pytest.raises(LogbookErased):
            store.current(owner)


@pytest.mark.parametrize("words", [("close", "zzzz"), ("export", ""), ("purge",), ("purge", "abc", "--due")])
def test_a_workshop_that_is_not_there_or_not_named_is_said(typed: Typed, words: tuple[str, ...]) -> None:
    done = typed(*words)
    assert done.returncode == 2
    assert done.stderr
    assert "Traceback" not in done.stderr


def test_due_workshops_are_purged(typed: Typed, made: dict[str, str]) -> None:
    old = typed("create", "--title", "oud", "--organisation", "y", "--contact", "z", "--date", "2021-01-01")
    assert old.returncode == 0
    assert "1" in typed("purge", "--due").stdout
    shown = typed("list").stdout
    assert made["id"] in shown
    assert "oud" not in shown


def test_the_server_erases_what_is_due_and_answers_over_https(typed: Typed, file: Path, tmp_path: Path) -> None:
    assert typed("create", "--title", "oud", "--organisation", "y", "--contact", "z", "--date", "2021-01-01").returncode == 0
    certificate, key = tmp_path / "cert.pem", tmp_path / "key.pem"
    making = ["openssl", "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "1", "-subj", "/CN=localhost"]
    names = ["-addext", "subjectAltName=DNS:localhost", "-keyout", str(key), "-out", str(certificate)]
    subprocess.run([*making, *names], check=True, capture_output=True, timeout=60)
    serving = [sys.executable, "-m", "buurtlezer", "serve", "--port", "0", "--no-browser", "--store", str(file)]
    process = subprocess.Popen(
        [*serving, "--certfile", str(certificate), "--keyfile", str(key)],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )
    try:
        assert process.stdout is not None
        first, second = process.stdout.readline(), process.stdout.readline()
        found = re.search(r"https://\S+", first)
        assert found, first
        assert "/t#key=" in second
        trusted = ssl.create_default_context(cafile=str(certificate))
        with urllib.request.urlopen(found[0], context=trusted, timeout=30) as answer:
            assert answer.status == 200
        with Store.open(str(file)) as store:
            assert until(store.caretaker.workshops, lambda them: not them) == []
    finally:
        process.terminate()
        process.wait(timeout=30)


def test_a_certificate_that_is_none_is_said_before_serving(tmp_path: Path, file: Path) -> None:
    letter = tmp_path / "letter.pem"
    letter.write_text("dit is geen certificaat")
    command = [sys.executable, "-m", "buurtlezer", "serve", "--no-browser", "--port", "0", "--store", str(file)]
    done = subprocess.run([*command, "--certfile", str(letter)], capture_output=True, text=True, timeout=120, check=False)
    assert done.returncode == 2
    assert "certificate" in done.stderr
