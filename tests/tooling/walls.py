"""A contract for import-linter: what a place may import, as a list; whatever is not listed is refused.

It is written as the table "who may import whom" is, so that a new library or a new neighbour is a decision that
somebody takes in pyproject.toml and not an import that slips in.
"""

import sys
from collections.abc import Iterator
from typing import cast

from grimp import ImportGraph
from importlinter import Contract, ContractCheck, fields, output

WORLDLY = {
    *("asyncio", "ctypes", "ftplib", "glob", "http", "imaplib", "io", "mmap", "multiprocessing", "os", "pathlib"),
    *("poplib", "select", "selectors", "shelve", "shutil", "signal", "smtplib", "socket", "socketserver", "sqlite3"),
    *("ssl", "subprocess", "tempfile", "threading", "webbrowser"),
}
"""The standard library's ways out: files, network, processes, threads. To be listed like any library.

Missing is `urllib`, whose harmless half quotes addresses; ruff bans the other half, `urllib.request`.
"""
HARMLESS = sys.stdlib_module_names - WORLDLY


class MayImport(Contract):
    """Hold places to their lists.

    Options, both lists of module names in which `*` stands for one part and `**` for any number:
        modules: the places, each with everything inside it. One that does not exist is reported, and not an error.
        may_import: our packages and others' libraries. The place itself and the harmless part of the standard
            library are always allowed.
    """

    type_name = "may_import"

    modules = fields.ListField(subfield=fields.StringField())
    may_import = fields.ListField(subfield=fields.StringField())

    def check(self, graph: ImportGraph, verbose: bool) -> ContractCheck:  # noqa: ARG002, FBT001 - import-linter's signature
        """Gather what is imported and not listed."""
        # import-linter puts the parsed value where the field was declared.
        modules, listed = cast("list[str]", self.modules), cast("list[str]", self.may_import)
        allowed = _matching(graph, listed)
        breaches = [line for place in sorted(_matching(graph, modules)) for line in _breaches(graph, place, allowed)]
        missing = [f"{name}: no such module" for name in modules if not graph.find_matching_modules(name)]
        return ContractCheck(kept=not breaches, metadata={"breaches": breaches}, warnings=missing)

    def render_broken_contract(self, check: ContractCheck) -> None:
        """Say each import that is not listed, with its line."""
        for line in check.metadata["breaches"]:
            output.print_error(line, bold=False)
        output.new_line()


def _matching(graph: ImportGraph, expressions: list[str]) -> set[str]:
    return {module for expression in expressions for module in graph.find_matching_modules(expression)}


def _breaches(graph: ImportGraph, place: str, allowed: set[str]) -> Iterator[str]:
    inside = {place} if graph.is_module_squashed(place) else {place, *graph.find_descendants(place)}
    for module in sorted(inside):
        for imported in sorted(graph.find_modules_directly_imported_by(module) - inside):
            if not _is_allowed(imported, allowed):
                lines = sorted(
                    detail["line_number"] for detail in graph.get_import_details(importer=module, imported=imported)
                )
                yield f"{module} imports {imported} (line {', '.join(map(str, lines))})"


def _is_allowed(imported: str, allowed: set[str]) -> bool:
    parts = imported.split(".")
    above = {".".join(parts[: end + 1]) for end in range(len(parts))}
    return parts[0] in HARMLESS or not above.isdisjoint(allowed)
