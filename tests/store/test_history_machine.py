"""Whatever people do in whatever order: nothing disappears, no act counts twice, numbers only grow."""

from collections.abc import Callable

import pytest
from examples import examples
from hypothesis import HealthCheck
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule, run_state_machine_as_test

from buurtlezer.errors import NothingToUndo, NotYours
from buurtlezer.store import Credential, Revision, Store, Written
from buurtlezer.store.writing import Pen

from .conftest import new_id, term

WHO = st.integers(0, 1)
WHICH = st.integers(0, 2)


class Logbooks(RuleBasedStateMachine):
    """Two people, three entry ids that both use, and what each should find."""

    opening: Callable[[], Store]

    @initialize()
    def start(self) -> None:
        self.store = type(self).opening()
        self.people = [Credential.new(), Credential.new()]
        for person in self.people:
            self.store.open_logbook(person, "")
        self.ids = [new_id() for _ in range(3)]
        self.newest = 0
        self.seen: list[dict[int, Revision]] = [{}, {}]
        self.states: list[dict[str, list[str | None]]] = [{}, {}]  # what undo walks over
        self.at: list[dict[str, int]] = [{}, {}]
        self.sent: list[tuple[Callable[[], Written], Written]] = []
        self.mirrors: list[dict[str, str | None]] = [{}, {}]
        self.asked = [0, 0]

    def act(self, call: Callable[[], Written]) -> None:
        answer = call()
        assert answer.seq == self.newest + 1
        self.newest = answer.seq
        self.sent.append((call, answer))

    @rule(who=WHO, which=WHICH, meaning=st.text(max_size=5))
    def write(self, who: int, which: int, meaning: str) -> None:
        name, act_id, entry = self.ids[which], new_id(), term(meaning)
        self.act(lambda: Pen(self.store).write(self.people[who], act_id, name, entry))
        states = self.states[who].setdefault(name, [None])
        at = self.at[who].get(name, 0)
        states[at + 1 :] = [entry.content()["meaning"]]
        self.at[who][name] = at + 1

    @rule(who=WHO, which=WHICH)
    def delete(self, who: int, which: int) -> None:
        name, act_id = self.ids[which], new_id()
        if name not in self.states[who]:
            with pytest.raises(NotYours):
                Pen(self.store).delete(self.people[who], act_id, name)
            return
        self.act(lambda: Pen(self.store).delete(self.people[who], act_id, name))
        at, states = self.at[who][name], self.states[who][name]
        if states[at] is not None:
            states[at + 1 :] = [None]
            self.at[who][name] = at + 1

    @rule(who=WHO, which=WHICH, step=st.sampled_from([-1, 1]))
    def undo_or_redo(self, who: int, which: int, step: int) -> None:
        name, act_id = self.ids[which], new_id()
        move = Pen(self.store).undo if step < 0 else Pen(self.store).redo
        to = self.at[who].get(name, 0) + step
        if name not in self.states[who] or not 0 <= to < len(self.states[who][name]):
            with pytest.raises((NothingToUndo, NotYours)):
                move(self.people[who], act_id, name)
            return
        self.act(lambda: move(self.people[who], act_id, name))
        self.at[who][name] = to

    @rule(who=WHO, which=WHICH)
    def erase(self, who: int, which: int) -> None:
        name = self.ids[which]
        if name not in self.states[who]:
            return
        self.newest += 1
        assert self.store.erase_entry(self.people[who], new_id(), name).seq == self.newest
        del self.states[who][name], self.at[who][name]
        self.seen[who] = {seq: kept for seq, kept in self.seen[who].items() if kept.entry_id != name}
        self.sent = []  # what was erased answers in another way: see the contract

    @rule(data=st.data())
    def send_again(self, data: st.DataObject) -> None:
        if self.sent:
            call, answer = data.draw(st.sampled_from(self.sent))
            assert call() == answer

    @rule(who=WHO)
    def follow(self, who: int) -> None:
        """What a page does: take the changes, in order, over what it has."""
        told = self.store.changes(self.people[who], self.asked[who])
        steps = [(revision.seq, revision.entry_id, revision.content) for revision in told.revisions]
        steps += [(stone.seq, str(stone.entry_id), None) for stone in told.tombstones]
        for _, name, content in sorted(steps, key=lambda step: step[0]):
            self.mirrors[who][name] = content["meaning"] if content else None
        self.asked[who] = told.seq
        assert {name: kept for name, kept in self.mirrors[who].items() if kept is not None} == self.expected(who)

    def expected(self, who: int) -> dict[str, str]:
        shown = {name: states[self.at[who][name]] for name, states in self.states[who].items()}
        return {name: meaning for name, meaning in shown.items() if meaning is not None}

    @invariant()
    def the_current_state_is_what_people_left(self) -> None:
        for who, person in enumerate(getattr(self, "people", [])):
            now = {kept.entry_id: kept.content["meaning"] for kept in self.store.current(person) if kept.content}
            assert now == self.expected(who)

    @invariant()
    def a_revision_never_disappears_or_changes(self) -> None:
        for who, person in enumerate(getattr(self, "people", [])):
            told = self.store.changes(person, 0)
            assert told.seq == self.newest
            kept = {revision.seq: revision for revision in told.revisions}
            assert all(kept.get(seq) == old for seq, old in self.seen[who].items())
            self.seen[who] = kept

    def teardown(self) -> None:
        if hasattr(self, "store"):
            self.store.close()


@pytest.mark.hypothesis
def test_nothing_disappears_and_no_act_counts_twice(open_store: Callable[[], Store], request: pytest.FixtureRequest):
    machine = type("Machine", (Logbooks,), {"opening": staticmethod(open_store)})
    in_memory = "memory" in request.node.callspec.id
    run_state_machine_as_test(
        machine,
        settings=examples(40 if in_memory else 4, stateful_step_count=30, suppress_health_check=list(HealthCheck)),
    )
