"""Workshops by the command line, as it is typed; and serving with a certificate.

What a command prints and keeps is asked of a process once. All else is asked of the command in this one: a process of its own is
ten times the work, and that a refusal reaches who types it shows in the refusals of ``test_store_password`` and ``test_cli``.
"""

import json
import re
import ssl
import subprocess
import sys
import urllib.request
import zipfile
from collections.abc import Callable
from datetime import timedelta
from pathlib import Path

import pytest
from days import BACK, ERASED_ON, HELD_ON, TODAY, day
from typer.testing import CliRunner
from visit import until

from buurtlezer.errors import HandoverOver, LogbookErased, UnknownSecret
from buurtlezer.model import Settings, parse
from buurtlezer.serving import workshop_cli
from buurtlezer.serving.cli import app
from buurtlezer.store import Credential, JoinCode, Store
from buurtlezer.store.writing import Pen

Typed = Callable[..., subprocess.CompletedProcess[str]]


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "rooms.db"


@pytest.fixture
def in_a_process(file: Path) -> Typed:
    def run(*words: str) -> subprocess.CompletedProcess[str]:
        command = [sys.executable, "-m", "buurtlezer", "workshop", *words, "--store", str(file)]
        environment = {"PATH": "/usr/bin:/bin", "COLUMNS": "200", "NO_COLOR": "1", "HOME": str(file.parent)}
        return subprocess.run(
            command, capture_output=True, text=True, timeout=120, env=environment, stdin=subprocess.DEVNULL, check=False
        )

    return run


@pytest.fixture
def typed(file: Path, monkeypatch: pytest.MonkeyPatch) -> Typed:
    """The same without a process: whoever types says nothing more."""
    monkeypatch.setenv("BUURTLEZER_STORE", str(file))  # which the command sets
    monkeypatch.setattr(workshop_cli.out, "width", 200)

    def run(*words: str) -> subprocess.CompletedProcess[str]:
        done = CliRunner().invoke(app, ["workshop", *words, "--store", str(file)])
        assert done.exception is None or isinstance(done.exception, SystemExit)  # any other would be a traceback
        return subprocess.CompletedProcess(words, done.exit_code, done.stdout, done.stderr)

    return run


@pytest.fixture
def refused(file: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Callable[..., str]:
    """What is said of words that a command does not take."""
    monkeypatch.setenv("BUURTLEZER_STORE", str(file))  # which the command sets

    def run(*words: str) -> str:
        with pytest.raises(SystemExit) as ended:  # any other error would be a traceback for who types
            app(["workshop", *words, "--store", str(file)])
        assert ended.value.code == 2
        return " ".join(capsys.readouterr().err.split())

    return run


BACK_OF = [f"--{name.replace('_', '-')}={said}" for name, said in BACK.items()]


def created(typed: Typed) -> dict[str, str]:
    named = ("--title", "Kuregem [b]", "--organisation", "Buurthuis", "--contact", "het onthaal", "--date", HELD_ON)
    done = typed("create", *named, *BACK_OF)
    assert done.returncode == 0, done.stderr
    assert ERASED_ON in done.stdout
    return printed(done.stdout)


@pytest.fixture
def made(typed: Typed) -> dict[str, str]:
    return created(typed)


def printed(text: str) -> dict[str, str]:
    found = re.search(r"Workshop\s+(\w+).*/m#(\S+).*/t#once=(\S+).*/p#once=([^&\s]+).*Code\s+(\S+)", text, re.DOTALL)
    assert found, text
    return dict(zip(("id", "code", "once", "wall", "trainer"), found.groups(), strict=True))


def test_what_create_prints_opens_the_workshop(in_a_process: Typed, file: Path) -> None:
    made = created(in_a_process)
    with Store.open(str(file)) as store:
        trainer = Credential.parse(made["trainer"])
        assert store.workshops.led(trainer).settings.title == "Kuregem [b]"
        wall = store.workshops.take_handover(Credential.parse(made["wall"]), "projector")
        assert store.workshops.projected(wall).id.startswith(made["id"])
        assert store.workshops.take_handover(Credential.parse(made["once"]), "trainer") == trainer
        with pytest.raises(HandoverOver):  # an address that was opened is of no use to who finds it in a history
            store.workshops.take_handover(Credential.parse(made["once"]), "trainer")
        store.workshops.join(Credential.new(), JoinCode.parse(made["code"]), "Rode merel")
    listed = in_a_process("list")
    assert made["id"] in listed.stdout
    assert "Kuregem [b]" in listed.stdout


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("--minimum", "2"), "minimum_voices"),
        (("--languages", "nl,de"), "languages"),
        (("--date", "morgen"), "held_on"),
        (("--date", day(-31)), "--purge-days"),  # a day that is over: it was erased within the hour
        (("--purge-days", "0"), "purge_days: everything would be erased at once"),
        (("--date", day(36 * 365)), "Look at the year"),
        (("--back-on", "ooit"), "back_on"),
        (("--back-on", day(-1)), "back_on: this is before the session"),
        (("--back-where", " "), "--back-where: say it"),
    ],
)
def test_settings_that_cannot_be_are_refused_by_name(
    refused: Callable[..., str], file: Path, words: tuple[str, ...], said: str
) -> None:
    assert said in refused("create", "--title", "x", "--organisation", "y", "--contact", "z", *BACK_OF, *words)
    with Store.open(str(file)) as store:
        assert store.caretaker.workshops() == []


def test_a_workshop_is_exported_closed_and_purged_by_the_beginning_of_its_id(
    typed: Typed, made: dict[str, str], file: Path, tmp_path: Path
) -> None:
    owner = Credential.new()
    with Store.open(str(file)) as store:
        store.workshops.join(owner, JoinCode.parse(made["code"]), "Rode merel")
        entry = parse({"kind": "feeling", "perspective": "citizen", "about": "city", "value": 1, "visibility": "workshop"})
        Pen(store).write(owner, "a" * 32, "b" * 32, entry)
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


def test_a_trainers_code_that_was_lost_is_given_anew(typed: Typed, made: dict[str, str], file: Path) -> None:
    assert typed("renew", made["id"]).returncode != 0  # nobody said yes
    done = typed("renew", made["id"], "--yes", "--address", "https://buurt.example.org/")
    assert "https://buurt.example.org/t#once=" in done.stdout
    again = printed(done.stdout)
    with Store.open(str(file)) as store:
        assert store.workshops.take_handover(Credential.parse(again["once"]), "trainer").shown() == again["trainer"]
        assert store.workshops.led(Credential.parse(again["trainer"])).id.startswith(made["id"])
        store.workshops.join(Credential.new(), JoinCode.parse(again["code"]), "Rode merel")
        with pytest.raises(UnknownSecret):
            store.workshops.led(Credential.parse(made["trainer"]))


def test_a_list_says_what_is_overdue_and_what_was_given_back(typed: Typed, made: dict[str, str], file: Path) -> None:
    assert BACK["back_on"] in typed("list").stdout
    with Store.open(str(file)) as store:
        trainer = Credential.parse(made["trainer"])
        now = store.workshops.led(trainer).settings
        late = now.model_copy(update={"held_on": TODAY - timedelta(9), "back_on": TODAY - timedelta(2)})
        store.workshops.set_settings(trainer, late)
        assert f"{late.back_on} OVERDUE" in typed("list").stdout
        store.workshops.set_settings(trainer, late.model_copy(update={"returned_on": TODAY}))
        assert f"done {TODAY}" in typed("list").stdout


def test_a_workshop_is_taken_along_as_report_and_data_in_one_zip(typed: Typed, made: dict[str, str], tmp_path: Path) -> None:
    target = tmp_path / "zaal.zip"
    assert typed("export", made["id"], "--to", str(target), "--language", "fr").returncode == 0
    with zipfile.ZipFile(target) as archive:
        assert {"LISEZMOI.txt", "rapport-de-la-salle.pdf", "rapport-de-la-salle-fr.xlsx", "data.json"} <= set(archive.namelist())
    assert typed("export", made["id"], "--to", str(target), "--language", "de").returncode == 2


@pytest.mark.parametrize(
    "words", [("close", "zzzz"), ("renew", "zzzz", "--yes"), ("export", ""), ("purge",), ("purge", "abc", "--due")]
)
def test_a_workshop_that_is_not_there_or_not_named_is_said(refused: Callable[..., str], words: tuple[str, ...]) -> None:
    assert refused(*words)


def old_one(file: Path) -> None:
    """A workshop whose day has come: made when it was still ahead."""
    with Store.open(str(file)) as store, pytest.MonkeyPatch.context() as then:
        then.setattr("buurtlezer.store.number.now", lambda: f"{day(-40)}T12:00:00.000000+00:00")
        settings = {"title": "oud", "organisation": "y", "contact": "z", "held_on": day(-39)}
        store.workshops.create(Credential.new(), Settings.model_validate(settings))


def test_due_workshops_are_purged(typed: Typed, made: dict[str, str], file: Path) -> None:
    old_one(file)
    assert "1" in typed("purge", "--due").stdout
    shown = typed("list").stdout
    assert made["id"] in shown
    assert "oud" not in shown


def test_the_server_erases_what_is_due_and_answers_over_https(file: Path, tmp_path: Path) -> None:
    old_one(file)
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
        first, second, third = (process.stdout.readline() for _ in range(3))
        found = re.search(r"https://\S+", first)
        assert found, first
        opens, key = re.search(r"/t#open=(\S+)", second), re.search(r"opening key (\S+) at https", third)
        assert opens, second
        assert key, third
        trusted = ssl.create_default_context(cafile=str(certificate))
        with urllib.request.urlopen(found[0], context=trusted, timeout=30) as answer:
            assert answer.status == 200
        answers = []
        for token in (opens[1], opens[1], key[1]):  # an address from the history of a browser is of no use
            said = json.dumps({"type": "trainer.key", "secret": token}).encode()
            asked = urllib.request.Request(f"{found[0]}room/say", said, {"Content-Type": "application/json"})
            with urllib.request.urlopen(asked, context=trusted, timeout=30) as answer:
                answers.append(json.loads(answer.read()))
        assert answers[0] == answers[2] == {"type": "key", "key": key[1]}
        assert answers[1]["rule"] == "handover_over"
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


def test_a_workshop_that_asks_for_approval_always_is_made_by_the_command_line_too(typed: Typed, file: Path) -> None:
    done = typed("create", "--title", "Kuregem", "--organisation", "Buurthuis", "--contact", "onthaal", "--approval", *BACK_OF)
    assert done.returncode == 0, done.stderr
    with Store.open(str(file)) as store:
        ((own, _),) = store.caretaker.workshops()
    assert own.settings.approval is True
