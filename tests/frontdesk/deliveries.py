"""An administrator sends files from a studio, and listens to what became of them."""

import zipfile
from collections.abc import Mapping
from io import BytesIO
from pathlib import Path

from sqlalchemy import text
from werkzeug.datastructures import FileStorage
from werkzeug.test import TestResponse, encode_multipart

from shared.speech import Waveform
from shared.unit_of_work import Workplace
from tests.frontdesk.clerk import HTTPS, Clerk
from tests.html_page import read_page
from tests.studio import read_out, words_of

PAGE = "/desk/recordings/"
ID, OTHER = "phone-still-there", "kiosk-idle.hint"
PIECE = "here-begins.1"
ONE_CHANNEL = ("-r", "16000", "-b", "16", "-c", "1")


def sends(clerk: Clerk, files: Mapping[str, bytes], language: str = "da") -> TestResponse:
    clerk.opens(f"{PAGE}?language={language}")
    action = f"{PAGE}{language}"
    told = next(form.fields for form in clerk.page.forms if form.action == action)
    return posts(clerk, action, told["csrf_token"], list(files.items()))


def posts(
    clerk: Clerk,
    action: str,
    token: str,
    files: list[tuple[str, bytes]],
    field: str = "files",
    **told: str,
) -> TestResponse:
    delivered = [FileStorage(BytesIO(content), name) for name, content in files]
    boundary, body = encode_multipart({"csrf_token": token, field: delivered, **told})
    kind = f"multipart/form-data; boundary={boundary}"
    answer = clerk.client.post(action, data=body, content_type=kind, base_url=HTTPS)
    clerk.status = answer.status_code
    clerk.page = read_page(answer.get_data(as_text=True).replace("\u00a0", " "))
    return answer


def packed(files: Mapping[str, bytes], method: int = zipfile.ZIP_DEFLATED) -> bytes:
    into = BytesIO()
    with zipfile.ZipFile(into, "w", method) as file:
        for name, content in files.items():
            file.writestr(name, content)
    return into.getvalue()


def good(id: str = ID) -> bytes:
    return read_out(words_of(id))


def kept(folder: Path, language: str = "da") -> list[str]:
    return sorted(file.name for file in (folder / language).glob("*"))


def deeds(house: Workplace) -> list[tuple[str, str]]:
    with house.read() as work:
        found = work.session.execute(
            text("SELECT what, about FROM audit WHERE about LIKE 'recording:%' ORDER BY id")
        )
        return [(row.what, row.about) for row in found]


def heard(clerk: Clerk, id: str = ID, language: str = "da") -> bytes:
    answer = clerk.client.get(f"{PAGE}{language}/{id}.wav", base_url=HTTPS)
    assert (answer.status_code, answer.mimetype) == (200, "audio/wav")
    sound: bytes = answer.data
    answer.close()
    return sound


def as_sound(wav: bytes) -> Waveform:
    return Waveform(wav[44:])
