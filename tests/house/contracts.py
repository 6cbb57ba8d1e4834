"""Import contracts that import-linter lacks: front doors, who alone may import what, no circles."""

import ast
from fnmatch import fnmatchcase
from graphlib import CycleError, TopologicalSorter
from importlib.util import find_spec
from pathlib import Path
from typing import cast

from grimp import ImportGraph
from importlinter import Contract, ContractCheck, fields, output

Import = tuple[str, str]
"""Who imports, and what is imported."""


def _names(**options: list[str]) -> list[str]:
    """What is declared as a field is read as a list."""
    return cast("list[str]", fields.ListField(subfield=fields.StringField(), **options))


class _DirectImports(Contract):
    """Broken by each single import that `allows` refuses; chains of imports do not matter."""

    def allows(self, graph: ImportGraph, importer: str, imported: str) -> bool:
        raise NotImplementedError

    def check(self, graph: ImportGraph, verbose: bool) -> ContractCheck:
        refused = [pair for pair in _imports(graph) if not self.allows(graph, *pair)]
        return ContractCheck(kept=not refused, metadata={"refused": refused})

    def render_broken_contract(self, check: ContractCheck) -> None:
        for importer, imported in check.metadata["refused"]:
            output.print_error(f"{importer} may not import {imported}")


class FrontDoors(_DirectImports):
    """Nothing deeper than a package's `__init__` is imported from outside the package."""

    type_name = "front_doors"

    def allows(self, graph: ImportGraph, importer: str, imported: str) -> bool:
        package = _package(imported)
        inside = imported == package or _is_within(importer, package)
        return inside or _through_the_door(graph, importer, imported)


class OnlyIn(_DirectImports):
    """`modules` (all below them included) are imported only by `importers` (likewise)."""

    type_name = "only_in"
    modules = _names()
    importers = _names(default=[])

    def allows(self, graph: ImportGraph, importer: str, imported: str) -> bool:
        concerned = any(_is_within(imported, module) for module in self.modules)
        return not concerned or any(_is_within(importer, door) for door in self.importers)


class Never(_DirectImports):
    """Modules whose name fits one of the patterns `importers` never import `modules`."""

    type_name = "never"
    importers = _names()
    modules = _names()

    def allows(self, graph: ImportGraph, importer: str, imported: str) -> bool:
        concerned = any(fnmatchcase(importer, pattern) for pattern in self.importers)
        return not concerned or not any(_is_within(imported, module) for module in self.modules)


class NoCircles(Contract):
    """Broken when modules import each other in a circle, within a package too; an import in a
    function counts as well. Tells one circle at a time."""

    type_name = "no_circles"

    def check(self, graph: ImportGraph, verbose: bool) -> ContractCheck:
        circle = _circle(graph)
        return ContractCheck(kept=not circle, metadata={"circle": circle})

    def render_broken_contract(self, check: ContractCheck) -> None:
        output.print_error(" imports ".join(check.metadata["circle"]))


def _circle(graph: ImportGraph) -> list[str]:
    """Modules of which each imports the next, the first one again at the end; [] without one."""
    modules = sorted(graph.modules)
    sorter = TopologicalSorter({it: graph.find_modules_that_directly_import(it) for it in modules})
    try:
        sorter.prepare()
    except CycleError as found:
        return cast("list[str]", found.args[1])
    return []


def _imports(graph: ImportGraph) -> list[Import]:
    return sorted(
        (importer, imported)
        for importer in graph.modules
        for imported in graph.find_modules_directly_imported_by(importer)
    )


def _package(module: str) -> str:
    """`shared.citizens` for `shared.citizens.cpr`, `kiosk` for `kiosk.screens`."""
    parts = module.split(".")
    return ".".join(parts[:2] if parts[0] == "shared" else parts[:1])


def _through_the_door(graph: ImportGraph, importer: str, imported: str) -> bool:
    """True for a function that happens to be called like the module it lives in."""
    package, _, name = imported.rpartition(".")
    details = graph.get_import_details(importer=importer, imported=imported)
    by_name = all(it["line_contents"].startswith(f"from {package} import ") for it in details)
    return by_name and name in _offered(package)


def _offered(package: str) -> list[str]:
    """What `__all__` of the package says."""
    spec = find_spec(package)
    if spec is None or spec.origin is None:
        return []
    for line in ast.parse(Path(spec.origin).read_text()).body:
        match line:
            case ast.Assign(targets=[ast.Name(id="__all__")], value=names):
                return cast("list[str]", ast.literal_eval(names))
    return []


def _is_within(module: str, package: str) -> bool:
    return module == package or module.startswith(f"{package}.")
