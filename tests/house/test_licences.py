"""What Fremmøde runs on has licences that ask nothing of ours: docs/decisions/0172."""

import re
from importlib.metadata import PackageMetadata, metadata

from tests.house.tree import ROOT

LICENCES = (
    "0BSD", "Apache", "BSD", "ISC", "LGPL", "Lesser General Public", "MIT", "MPL", "PSF",
    "Python Software Foundation", "Unlicense", "ZPL",
)  # fmt: skip
"""Words of the licences that are known to fit, as packages name them."""

NAME = re.compile(r"^([\w.-]+)(?:\[[\w,]+\])?==", re.MULTILINE)


def locked() -> list[str]:
    return NAME.findall((ROOT / "requirements" / "main.txt").read_text())


def licence_of(about: PackageMetadata) -> str:
    """The expression where there is one, else the classifiers, else the free text's beginning."""
    classifiers = [it for it in about.get_all("Classifier") or [] if it.startswith("License")]
    said = about["License-Expression"] or " ".join(classifiers) or about["License"]
    return str(said)[:200]


def test_every_locked_package_has_a_licence_that_fits() -> None:
    found = {name: licence_of(metadata(name)) for name in locked()}
    assert len(found) > 40
    assert {n: it for n, it in found.items() if not any(word in it for word in LICENCES)} == {}


def test_our_own_licence_is_whole() -> None:
    text = (ROOT / "LICENSE").read_text()
    assert text.startswith("EUROPEAN UNION PUBLIC LICENCE v. 1.2")
    assert [n for n in range(1, 16) if not re.search(rf"^{n}\. ?\w", text, re.MULTILINE)] == []
    assert "Appendix" in text
