"""Whether the rows of services fit together: found at the start, not by a citizen."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from zoneinfo import ZoneInfo

from shared.content import Message, NoSuchMessage, Register, Wording, languages
from shared.services.registry import LASTING_MEMORY, SERVICES, SHARED_MEMORY, Face, Service

KEYS = (1, 2, 3, 4)
"""The telephone's keys that a service may have."""

KEYS_TAKEN = {
    "0": "a person",
    "5": "more",
    "6": "a child helps",
    "8": "back",
    "9": "another language",
    "*": "again",
    "#": "done",
}
"""Keys that mean the same at every question."""

MOST = {Face.KIOSK: 5, Face.PHONE: 4}
"""As many as a screen shows at once, and as a caller can keep in mind."""

_ANY_ZONE = ZoneInfo("UTC")


class WrongService(ValueError):
    """A row of the registry clashes with another one, or something that it needs is missing."""


def check_services(services: Sequence[Service] = SERVICES) -> None:
    """Raises `WrongService` with the first thing that is wrong, in one sentence."""
    for problem in _problems(services):
        raise WrongService(problem)


def _problems(services: Sequence[Service]) -> Iterator[str]:
    ids = [service.id for service in services]
    for id in sorted({id for id in ids if ids.count(id) > 1}):
        yield f"Two services are called '{id}': give one of them another id."
    for service in services:
        yield from _of_faces(service)
        yield from _of_key(service)
        yield from _of_sentences(service)
    yield from _of_shared_keys(services)
    yield from _of_room(services)
    yield from _of_memory(services)


def _of_faces(service: Service) -> Iterator[str]:
    if not service.faces:
        yield f"The service '{service.id}' is offered nowhere: name a face."


def _of_key(service: Service) -> Iterator[str]:
    name, key = f"The service '{service.id}'", service.key
    if key is None:
        if Face.PHONE in service.faces:
            yield f"{name} is offered on the telephone, and has no key there."
    elif Face.PHONE not in service.faces:
        yield f"{name} has the telephone's key {key}, and is not offered there."
    elif str(key) in KEYS_TAKEN:
        yield f"{name} can't have the telephone's key {key}: that means '{KEYS_TAKEN[str(key)]}'."
    elif key not in KEYS:
        yield f"{name} can't have the telephone's key {key}: services have {KEYS[0]} to {KEYS[-1]}."


def _of_shared_keys(services: Sequence[Service]) -> Iterator[str]:
    owners = _owners((str(it.key), it.id) for it in services if it.key is not None)
    for key, of in owners.items():
        if len(of) > 1:
            yield f"The telephone's key {key} belongs to {_listed(of)}: give it to one of them."


def _of_room(services: Sequence[Service]) -> Iterator[str]:
    for face, most in MOST.items():
        offered = [service.id for service in services if face in service.faces]
        if len(offered) > most:
            yield (
                f"At the {face} there are {len(offered)} services and room for {most}:"
                f" {_listed(offered)}."
            )


def _of_sentences(service: Service) -> Iterator[str]:
    sentences = [service.sentence]
    if service.sentence_when_shut:
        sentences.append(service.sentence_when_shut)
    for language in languages():
        for sentence in sentences:
            yield from _of_sentence(service, sentence, language)
        if not _words(service.label, language):
            yield (
                f"The service '{service.id}' has no label at the desk: there is no"
                f" '{service.label}' in '{language}'."
            )


def _of_sentence(service: Service, sentence: str, language: str) -> Iterator[str]:
    if not _words(sentence, language):
        yield f"The service '{service.id}' has no sentence: no '{sentence}' in '{language}'."
    elif Face.PHONE in service.faces and not _words(sentence, language, Register.SPOKEN):
        yield (
            f"The service '{service.id}' is offered on the telephone, and '{sentence}' has no"
            f" words for the ear (.spoken) in '{language}'."
        )


def _words(id: str, language: str, part: str = "") -> str:
    """The words of a message as it is shown, or of a form that it has of its own; '' for none."""
    try:
        return Wording(language, Register.SHOWN, _ANY_ZONE).say(Message(id), part)
    except NoSuchMessage:
        return ""


def _of_memory(services: Sequence[Service]) -> Iterator[str]:
    claims = [(part, service.id) for service in services for part in service.memory]
    for part, id in claims:
        if "." in part:
            yield f"The service '{id}' claims '{part}' of the memory: name its first part alone."
    claims += [(part, "the steps of several services") for part in SHARED_MEMORY]
    claims += [(part, "the conversation as a whole") for part in LASTING_MEMORY]
    for part, of in _owners(claims).items():
        if len(of) > 1:
            yield f"The part '{part}' of the memory is claimed by {_listed(of)}."


def _owners(claims: Iterable[tuple[str, str]]) -> dict[str, list[str]]:
    found: dict[str, list[str]] = defaultdict(list)
    for what, owner in claims:
        found[what].append(owner)
    return found


def _listed(names: Sequence[str]) -> str:
    return f"{', '.join(names[:-1])} and {names[-1]}"
