"""Wishes in the lives of the net: made, answered and taken back at any moment."""

from functools import partial

from hypothesis import strategies as st
from hypothesis.stateful import invariant, rule

from shared.appointments import Form
from shared.followups import (
    answer_wish,
    make_wish,
    require_attendance,
    take_wish_back,
    wish_is_told,
)
from shared.wishes import ANSWERS, WishKind, open_wishes
from tests.lives.guests import Person
from tests.lives.net_citizens import Citizens
from tests.lives.net_life import numbers, people

kinds = st.sampled_from(WishKind)


class Wishes(Citizens):
    """No wish is open without somebody who sees to it, and no such task without its wish."""

    @rule(person=people, kind=kinds, form=st.sampled_from(Form), is_ended=st.booleans())
    def somebody_wishes(
        self, person: Person, kind: WishKind, form: Form, *, is_ended: bool
    ) -> None:
        citizen_id = self.citizen_of(person)
        if citizen_id is None:
            return
        wanted = form if kind is WishKind.FORM else None
        self.does(lambda work: make_wish(work, citizen_id, kind, "kiosk", wanted))
        if is_ended:
            for wish_id in self.open_ones()[-1:]:
                self.does(partial(take_wish_back, wish_id=wish_id, by="kiosk"))

    @rule(which=numbers)
    def somebody_answers_the_first(self, which: int) -> None:
        with self.workplace.read() as work:
            waiting = [it for it in open_wishes(work, self.town.centre_id) if not it.answered_by]
        for wish in waiting[:1]:
            states = sorted(ANSWERS[wish.kind])
            state = states[which % len(states)]
            said = partial(answer_wish, seen=wish, state=state, answer="Fordi.", staff="Lene")
            self.does(said)

    @rule(person=people, is_decision=st.booleans())
    def attendance_is_required(self, person: Person, *, is_decision: bool) -> None:
        citizen_id = self.citizen_of(person)
        if citizen_id is None:
            return
        required = partial(require_attendance, citizen_id=citizen_id, why="Vi ser på din mappe.",
                           staff="Lene", via="staff:1", is_decision=is_decision)  # fmt: skip
        self.does(required)

    @rule(which=numbers, in_writing=st.booleans())
    def somebody_hears_an_answer(self, which: int, *, in_writing: bool) -> None:
        answered = self.rows("SELECT id FROM wish WHERE answered_at IS NOT NULL ORDER BY id")
        if answered:
            [wish_id] = answered[which % len(answered)]
            told = partial(wish_is_told, wish_id=wish_id, by="phone", in_writing=in_writing)
            self.does(told)

    @invariant()
    def no_wish_is_put_away_without_an_answer(self) -> None:
        assert (
            self.rows("SELECT id FROM wish WHERE closed_at IS NOT NULL AND state = 'wanted'") == []
        )

    @invariant()
    def an_open_wish_has_an_open_task_and_no_other_has(self) -> None:
        assert (
            self.rows(
                "SELECT wish.id FROM wish LEFT JOIN task ON task.id = wish.task_id WHERE "
                "(wish.closed_at IS NULL) <> (task.id IS NOT NULL AND task.done_at IS NULL)"
            )
            == []
        )

    def open_ones(self) -> list[int]:
        with self.workplace.read() as work:
            return [it.id for it in open_wishes(work, self.town.centre_id)]
