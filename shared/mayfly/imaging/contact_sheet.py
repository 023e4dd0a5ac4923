"""Many pictures on one sheet, each under its row's number: one picture in memory at a time."""

import io

from PIL import Image, ImageDraw, ImageFont

from mayfly.imaging.decode import BadPicture, decode

COLUMNS, SIDE, CAPTION, MARGIN = 10, 120, 18, 6
PAPER, EMPTY, INK = (24, 24, 28), (44, 44, 50), (230, 230, 235)
JPEG_QUALITY = 82


class ContactSheet:
    """A sheet of `COLUMNS` pictures a line; its lines grow with what is added."""

    def __init__(self) -> None:
        self._lines: list[Image.Image] = []
        self._count = 0
        self._font = ImageFont.load_default(CAPTION - 6)

    def add(self, number: int, content: bytes) -> None:
        """Add the picture of a row; what is no picture becomes an empty place."""
        column = self._count % COLUMNS
        if column == 0:
            self._lines.append(Image.new("RGB", (COLUMNS * SIDE, SIDE + CAPTION), PAPER))
        self._count += 1
        line, left = self._lines[-1], column * SIDE
        draw = ImageDraw.Draw(line)
        try:
            small = decode(content)
        except BadPicture:
            box = (left + MARGIN, MARGIN, left + SIDE - MARGIN, SIDE - MARGIN)
            draw.rectangle(box, fill=EMPTY)
        else:
            most = SIDE - 2 * MARGIN
            small.thumbnail((most, most), Image.Resampling.LANCZOS, reducing_gap=2.0)
            place = (left + (SIDE - small.width) // 2, (SIDE - small.height) // 2)
            line.paste(small, place, small if small.mode == "RGBA" else None)
        draw.text((left + SIDE // 2, SIDE + CAPTION // 2 - 3), str(number), fill=INK, font=self._font, anchor="mm")

    def finished(self) -> bytes:
        """Return the sheet as JPEG. Of no pictures it is one empty line."""
        lines = self._lines or [Image.new("RGB", (COLUMNS * SIDE, SIDE + CAPTION), PAPER)]
        width = min(max(self._count, 1), COLUMNS) * SIDE
        sheet = Image.new("RGB", (width, len(lines) * (SIDE + CAPTION)), PAPER)
        for index, line in enumerate(lines):
            sheet.paste(line, (0, index * (SIDE + CAPTION)))
        file = io.BytesIO()
        sheet.save(file, "JPEG", quality=JPEG_QUALITY)
        return file.getvalue()
