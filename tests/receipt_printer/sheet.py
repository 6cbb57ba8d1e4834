"""Paper of a receipt printer: what stands on it, and where."""

from dataclasses import dataclass, field

from PIL import Image


@dataclass(frozen=True)
class PrintedRow:
    """Letters in one row. `wide` and `high`: times the font; `left` and `top`: dots."""

    words: str
    wide: int
    high: int
    bold: bool
    left: int
    top: int


@dataclass
class Sheet:
    """One piece of paper, cut off, as wide as the printer prints."""

    width: int
    rows: list[PrintedRow] = field(default_factory=list)
    pictures: list[Image.Image] = field(default_factory=list)
    length: int = 0
    _ink: list[tuple[Image.Image, int, int]] = field(default_factory=list)

    @property
    def words(self) -> str:
        """All letters that were printed as letters, row by row."""
        return " ".join(row.words for row in self.rows)

    @property
    def is_blank(self) -> bool:
        return not self._ink

    @property
    def lowest_ink(self) -> int:
        """Dots from the top to the lowest picture or row of letters."""
        return max((top + piece.height for piece, _, top in self._ink), default=0)

    def put(self, piece: Image.Image, left: int, top: int) -> None:
        self._ink.append((piece, left, top))

    def picture(self) -> Image.Image:
        """The paper in shades of grey, one dot of the printer each."""
        paper = Image.new("L", (self.width, max(self.length, 1)), 255)
        for piece, left, top in self._ink:
            paper.paste(piece.convert("L"), (left, top))
        return paper
