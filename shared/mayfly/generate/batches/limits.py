"""What a dropped file may be, and how a batch is shared out."""

MAX_FILE_BYTES = 10_000_000
MAX_ROWS = 5_000
# A line of CSV, JSONL or text, a record of several lines, or an element of a JSON list.
MAX_LINE_BYTES = 64_000
ROWS_PER_CHUNK = 25
SHEET_PICTURES = 200
MAX_NAME_BYTES = 200
EXTENSIONS = ("csv", "jsonl", "txt", "json")
