"""Messages as JSON in the outbox, where they wait for their words."""

import json
from datetime import time

from cattrs.preconf.json import make_converter
from cattrs.strategies import configure_tagged_union

from shared.content import Fact, Message

_converter = make_converter(detailed_validation=False)
_converter.register_unstructure_hook(time, time.isoformat)
_converter.register_structure_hook(time, lambda text, _: time.fromisoformat(text))
configure_tagged_union(Fact, _converter)


def encode_message(content: Message) -> bytes:
    return json.dumps(_converter.unstructure(content), ensure_ascii=False).encode()


def decode_message(written: bytes) -> Message:
    return _converter.structure(json.loads(written), Message)
