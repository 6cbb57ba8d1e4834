"""The files that are ours: no environment, nothing fetched, nothing made by running."""

from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent.parent
NOT_OURS = {
    ".git",
    ".hypothesis",
    ".venv",
    "__pycache__",
    "instance",
    "node_modules",
    "test-results",
    "vendor",
}
BINARY = {".png", ".webp", ".jpg", ".ico", ".pyc", ".woff2", ".wav", ".mp3"}


def files(folder: Path = ROOT) -> Iterator[Path]:
    for path in sorted(folder.iterdir()):
        if path.name in NOT_OURS or path.name.endswith("_cache"):
            continue
        if path.is_dir():
            yield from files(path)
        elif path.is_file():
            yield path


def python_files() -> list[Path]:
    return [path for path in files() if path.suffix == ".py"]


def texts() -> Iterator[tuple[str, str]]:
    """Each text file's name and contents."""
    for path in files():
        if path.suffix not in BINARY:
            yield str(path.relative_to(ROOT)), path.read_text()
