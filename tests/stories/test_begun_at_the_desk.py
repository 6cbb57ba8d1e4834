"""A clerk begins a conversation for somebody who stands at the desk, or calls there."""

from datetime import date, timedelta

from shared.content import Name, message
from shared.jobs import find_abandoned_conversations
from shared.safetynet import TaskKind
from tests.frontdesk.clerk import Clerk
from tests.stories.at_the_desk import Client
from tests.stories.telling import comes_to_the_times
from tests.stories.world import World


def test_at_the_desk_it_is_the_clerk_who_helps_when_nothing_is_found(
    world: World, lene: Clerk
) -> None:
    client = Client(lene)
    client.begins()
    client.chooses("Mit møde")
    for _ in range(3):
        client.types("111111")
        client.types("24.8.1971")
    assert client.is_asked("Vi er hos dig nu.")
    assert client.is_told("Nu er det dig, der hjælper. Gør, hvad der skal til, og gå så videre.")
    assert world.tasks() == [], "nobody else has to come"
    client.chooses("Gå videre selv")
    assert client.is_asked(message("welcome", house=Name("Jobcenter Aars")))


def test_who_misses_at_the_desk_costs_the_next_citizen_nothing(lene: Clerk) -> None:
    for _ in range(4):
        client = Client(lene)
        client.begins()
        client.chooses("Mit møde")
        client.types("111111")
        client.types("24.8.1971")
        assert client.is_asked(message("number"))


def test_nothing_is_recorded_at_a_desk(lene: Clerk) -> None:
    client = Client(lene)
    lene.opens("/desk/conversations/new")
    lene.sends(lene.page.button("Begynd"), where="calls", number="98 62 12 34")
    client.chooses("Spørg om noget")
    client.chooses("Stil et spørgsmål")
    client.chooses("Jeg vil spørge")
    client.chooses("Penge")
    for chosen in ("De er ikke kommet", "Et skema", "Nej"):
        client.chooses(chosen)
    client.types("24.8.1971")
    assert client.is_asked(message("asking-way"))


def test_an_ended_conversation_says_so_and_leads_on(lene: Clerk) -> None:
    client = Client(lene)
    client.begins()
    client.is_cut_off()
    client.chooses("Spørg om noget")
    client.chooses("Åbningstid og adresse")
    client.chooses("Færdig")
    client.comes_back("")
    assert client.is_told("Samtalen er slut. Det, der er aftalt, står på borgerens side.")
    assert lene.sees("Til Lige nu")


def test_a_conversation_that_a_clerk_leaves_lying_is_not_lost(world: World, lene: Clerk) -> None:
    comes_to_the_times(Client(lene))
    world.clock.turn(timedelta(minutes=30))
    find_abandoned_conversations(world.workplace)
    assert world.tasks() == [], "they may be talking"
    world.clock.turn(timedelta(hours=1))
    find_abandoned_conversations(world.workplace)
    assert [t.kind for t in world.tasks()] == [TaskKind.FOLLOW_UP]


def test_a_code_is_nowhere_to_be_read(world: World, lene: Clerk) -> None:
    born = date(1980, 5, 17)
    code = world.letter_for(born)
    client = Client(lene)
    client.begins()
    client.chooses("Bestil et møde")
    client.chooses("Ja")
    client.types(code)
    assert lene.sees("Givet")
    client.types(f"{born:%d%m%Y}")
    assert code not in lene.opens(client.page.forms[1].action.removesuffix("/answer")).text
