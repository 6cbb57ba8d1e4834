"""Puts faults into a copy of the code, one at a time, and says which of them the tests notice.

`script/mutate --seed 7 --faults 200` draws as many lines from all that can hold a fault, and one
fault for each. Begun again with the same seed it goes on where it stopped; with `--again` it tries
those that survived once more, with more tests.
"""

import argparse
import json
import os
import random
import shutil
import subprocess
from collections.abc import Iterable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import asdict
from pathlib import Path
from queue import Queue
from subprocess import CompletedProcess
from tempfile import TemporaryDirectory

from coverage import CoverageData

from bench.faults import FILES, ROOT, CodeFault, difference, draw_faults

AREAS = {
    "shared/dialogue": ("tests/dialogue", "tests/stories"),
    "shared/safetynet": ("tests/safetynet", "tests/followups", "tests/desk"),
    "shared/notifications": ("tests/notifications", "tests/jobs"),
    "shared/appointments": ("tests/appointments",),
    "shared/followups": ("tests/followups", "tests/stories"),
    "shared/accounts": ("tests/frontdesk/test_signing_in", "tests/frontdesk/test_accounts"),
    "shared/web": ("tests/web", "tests/frontdesk/test_signing_in"),
    "frontdesk": ("tests/frontdesk/test_roles",),
}
"""Which tests of those that reach a fault are run first."""

FIRST, MOST, AGAIN = 12, 60, 900
"""How many tests are run for a fault, how many when the first ones notice nothing, and how many
when it is tried again."""

SECONDS = 900
"""After so long the tests are stopped: a fault that never ends was noticed."""


def pytest(folder: Path, *arguments: str, seconds: int | None = SECONDS) -> CompletedProcess[str]:
    """Runs tests in this folder. Raises `TimeoutExpired` when they don't come to an end."""
    command = [".venv/bin/pytest", "-q", "-p", "no:cacheprovider", *arguments]
    kept = {name: it for name, it in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    return subprocess.run(
        command, cwd=folder, env=kept, timeout=seconds, check=False, capture_output=True, text=True
    )


def fails(folder: Path, tests: list[str]) -> bool:
    try:
        return pytest(folder, "-x", *tests).returncode != 0
    except subprocess.TimeoutExpired:
        return True


def make_map(file: Path) -> None:
    """Which test runs which line, of the quick tests. Raises `SystemExit` when they did not run.

    The settings have a name of their own: what is called like the map, with an ending, is erased
    before the tests begin.
    """
    settings = file.with_name("coverage.ini")
    settings.write_text(
        f"[run]\nrelative_files = true\ndata_file = {file}\ninclude =\n  " + "\n  ".join(FILES)
    )
    print("Finding out which test runs which line.", flush=True)
    wanted = ("-n", "2", "-m", "not slow and not postgresql", "--ignore=tests/browser")
    coverage = ("--cov", f"--cov-config={settings}", "--cov-context=test", "--cov-report=")
    ran = pytest(ROOT, *wanted, *coverage, seconds=None)
    if " passed" not in ran.stdout:
        file.unlink(missing_ok=True)
        raise SystemExit(f"The tests did not run:\n{ran.stdout[-2000:]}{ran.stderr[-2000:]}")


class Map:
    """Which tests are worth running for a fault, of those that there still are."""

    def __init__(self, file: Path) -> None:
        data = CoverageData(str(file))
        data.read()
        self.lines = {name: data.contexts_by_lineno(name) for name in data.measured_files()}
        self.known = set(pytest(ROOT, "--collect-only").stdout.splitlines())

    def of(self, fault: CodeFault) -> list[str]:
        """Those that run its line, those of its area first; of a line that is run when its file is
        imported, those that run any other of the file."""
        lines = self.lines.get(fault.file, {})
        runs = self._tests(lines.get(fault.line, ()))
        if len(runs) < 2:
            runs = self._tests(it for run in lines.values() for it in run)
        near = next((it for area, it in AREAS.items() if fault.file.startswith(area)), ())
        shuffled = random.Random(fault.line).sample(sorted(runs), len(runs))
        return sorted(shuffled, key=lambda it: not it.startswith(near))

    def _tests(self, contexts: Iterable[str]) -> set[str]:
        return {it.rpartition("|")[0] for it in contexts} & self.known


def copy_tree(folder: Path) -> None:
    """What git knows, and beside it links to what was installed."""
    listed = subprocess.run(["git", "ls-files"], cwd=ROOT, stdout=-1, text=True, check=True).stdout
    for name in listed.splitlines():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(ROOT / name, folder / name)
    for name in (".venv", "node_modules", "static/vendor"):
        (folder / name).symlink_to((ROOT / name).resolve())


def is_noticed(fault: CodeFault, tests: list[str], folder: Path) -> bool:
    file = folder / fault.file
    whole = file.read_bytes()
    file.write_bytes(whole[: fault.start] + fault.text.encode() + whole[fault.end :])
    try:
        parts = [it for it in (tests[:FIRST], tests[FIRST:]) if it]
        return any(fails(folder, part) for part in parts)
    finally:
        file.write_bytes(whole)


def judge_all(
    faults: Iterable[CodeFault], tests: Map, most: int, results: Path, at_once: int
) -> None:
    """Adds a line to the results for each fault; says it, too."""
    copies: Queue[Path] = Queue()

    def try_out(fault: CodeFault) -> None:
        folder = copies.get()
        is_found = is_noticed(fault, tests.of(fault)[:most], folder)
        copies.put(folder)
        with results.open("a") as out:
            out.write(json.dumps([asdict(fault), is_found]) + "\n")
        word = "noticed " if is_found else "SURVIVED"
        print(f"{word} {fault.file}:{fault.line}\n{difference(fault)}", flush=True)

    with TemporaryDirectory(prefix="fremmoede-") as place, ThreadPoolExecutor(at_once) as pool:
        for n in range(at_once):
            copies.put(Path(place, str(n)))
            copy_tree(Path(place, str(n)))
        list(pool.map(try_out, faults))


def verdicts(results: Path) -> dict[CodeFault, bool]:
    """Of each fault so far whether it was noticed, as it was judged last."""
    lines = results.read_text().splitlines() if results.exists() else []
    return {CodeFault(**fault): is_found for fault, is_found in map(json.loads, lines)}


def main() -> None:
    asked = argparse.ArgumentParser(description=__doc__)
    asked.add_argument("--seed", type=int, default=random.randrange(10**6))
    asked.add_argument("--faults", type=int, default=200)
    asked.add_argument("--again", action="store_true")
    asked.add_argument("--at-once", type=int, default=2)
    asked.add_argument("--folder", type=Path, default=ROOT / "instance" / "mutate")
    told = asked.parse_args()
    told.folder.mkdir(parents=True, exist_ok=True)
    map_file, results = told.folder / "map", told.folder / f"{told.seed}.jsonl"
    if not map_file.exists():
        make_map(map_file)
    known = verdicts(results)
    survived = [fault for fault, is_found in known.items() if not is_found]
    new = [it for it in draw_faults(told.seed, told.faults) if it not in known]
    most = AGAIN if told.again else MOST
    judge_all(survived if told.again else new, Map(map_file), most, results, told.at_once)
    found = verdicts(results).values()
    print(f"Seed {told.seed}: {sum(found)} of {len(found)} noticed.")


if __name__ == "__main__":
    main()
