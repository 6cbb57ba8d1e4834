"""Two records that may be of one person, before and after staff have said so."""

from abc import ABC, abstractmethod
from collections.abc import Mapping
from typing import Any

from frontdesk.citizens.actions.pairs import two_records
from frontdesk.clerks import Clerk
from shared.citizens import get_citizen, pairs_of, register_apart
from shared.followups import same_person, two_people
from shared.unit_of_work import UnitOfWork


class MakesPairs(ABC):
    """Makes the second record of citizens that there are."""

    centre_id: int

    @abstractmethod
    def make_citizen(self, work: UnitOfWork) -> Mapping[str, Any]:
        """A citizen with a birth date and a number."""

    def make_pair(self, work: UnitOfWork) -> Mapping[str, Any]:
        """Two records with one birth date and one number."""
        made = self.make_citizen(work)
        first = get_citizen(work, made["citizen_id"])
        other = register_apart(work, self.centre_id, first.birth_date, first.telephone, None, "da")
        [pair] = [it for it in pairs_of(work, other.id) if it.first_id == first.id]
        clerk = Clerk(0, self.centre_id, "Lene")
        seen = two_records(work, clerk, pair.id).version
        return {**made, "other_id": other.id, "pair_id": pair.id, "pair_seen": seen}

    def make_two_people(self, work: UnitOfWork) -> Mapping[str, Any]:
        made = self.make_pair(work)
        two_people(work, made["citizen_id"], made["other_id"], "staff:0", "Lene")
        return made

    def make_merged(self, work: UnitOfWork) -> Mapping[str, Any]:
        made = self.make_pair(work)
        same_person(work, made["citizen_id"], made["other_id"], (), "staff:0", "Lene")
        return made
