"""The Fluent files as their authors wrote them, parsed once in a test run: parsing takes long."""

from collections.abc import Mapping
from functools import cache

from fluent.syntax import FluentParser, ast

from shared.content.sentences import sentences_of


@cache
def messages_of(language: str) -> Mapping[str, list[ast.Message]]:
    """File name -> its messages, in the order of the alphabet and of the file."""
    parser = FluentParser()
    return {
        file: [entry for entry in parser.parse(source).body if isinstance(entry, ast.Message)]
        for file, source in sorted(sentences_of(language).items())
    }
