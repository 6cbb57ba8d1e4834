"""Set-up installs for Linux alone."""

from tests.house.tree import ROOT


def test_nothing_is_locked_for_another_system() -> None:
    """Their conditions on the kernel's release crash pip where that is no version."""
    locks = list(ROOT.glob("requirements/*.txt"))
    assert len(locks) == 3
    for lock in locks:
        text = lock.read_text()
        assert "platform_release" not in text
        assert "'darwin'" not in text
        assert "'win32'" not in text
