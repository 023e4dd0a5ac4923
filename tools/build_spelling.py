"""Build shared/mayfly/language/data/spelling.json.z from the lexicon and a list of English words.

    python tools/build_spelling.py path/to/node_modules

The folder holds an-array-of-english-words as tools/package.json pins it. `words` are the lexicon's English words that a
slip may be mended to; `real` are the other English words that lie one slip from one of them and so must be left alone.
"""

import json
import sys
import zlib
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT / "shared"))

from mayfly.language.english import plural  # noqa: E402 - the same rules as the running code's
from mayfly.language.lexicon import lexicon  # noqa: E402
from mayfly.language.spelling import SHORTEST, Index  # noqa: E402

TARGET = ROOT / "shared" / "mayfly" / "language" / "data" / "spelling.json.z"


def main() -> None:
    """Write the file."""
    listed = Path(sys.argv[1]) / "an-array-of-english-words" / "index.json"
    english = set(json.loads(listed.read_text(encoding="utf-8")))
    known = lexicon()
    named = {word for word in known.spelt() if len(word) >= SHORTEST and word.isascii() and word.isalpha()}
    words = {word for word in named if word in english}
    words |= {many for word in words if (many := plural(word)) in english}
    index = Index(words)
    english |= {word for phrase in known.spelt() for word in phrase.split(" ")}  # ferris is one of ferris wheel
    real = {word for word in english if word not in words and not known.knows(word) and index.near(word)}
    data = {"words": " ".join(sorted(words)), "real": " ".join(sorted(real))}
    TARGET.write_bytes(zlib.compress((json.dumps(data, indent=1) + "\n").encode(), 9))


if __name__ == "__main__":
    main()
