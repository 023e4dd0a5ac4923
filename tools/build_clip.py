"""Build shared/mayfly/refine/data/clip_bpe.bin from CLIP's vocabulary, as the package clip-anytorch 2.6.0 ships it.

    pip download --no-deps clip-anytorch==2.6.0 --dest folder
    python tools/build_clip.py folder/clip_anytorch-2.6.0-py3-none-any.whl

The wheel is checked, never installed. Its licence (MIT, OpenAI) is copied beside the table. The form of the table is
told in shared/mayfly/refine/clip.py.
"""

import gzip
import struct
import sys
import zipfile
from hashlib import sha256
from pathlib import Path

DATA = Path(__file__).resolve().parent.parent / "shared" / "mayfly" / "refine" / "data"
WHEEL_SHA256 = "ebc0afed243851b9dc7e16ab8afb665237e8a5838986e97cd99f123ae4ce94ce"
VOCABULARY = "clip/bpe_simple_vocab_16e6.txt.gz"
VOCABULARY_SHA256 = "924691ac288e54409236115652ad4aa250f48203de50a9e4722a6ecd48d6804a"
LICENCE = "clip_anytorch-2.6.0.dist-info/LICENSE"
MERGES = 49152 - 256 - 2  # CLIP's own reading of the file: so many lines behind the first
WORD_END = "</w>"


def letters_of_bytes() -> dict[str, int]:
    """Return letter -> the byte it stands for in the vocabulary: itself where printable, else one from U+0100 on."""
    printable = [*range(ord("!"), ord("~") + 1), *range(ord("¡"), ord("¬") + 1), *range(ord("®"), ord("ÿ") + 1)]
    letters = {chr(byte): byte for byte in printable}
    others = (byte for byte in range(256) if byte not in printable)
    return letters | {chr(256 + place): byte for place, byte in enumerate(others)}


def merges(vocabulary: bytes) -> list[int]:
    """Return each merge as `left << 16 | right`, in order of rank.

    Raises ValueError if a merge uses what a later one makes, or makes what is there already.
    """
    symbols = letters_of_bytes()
    symbols |= {letter + WORD_END: byte + 256 for letter, byte in symbols.items()}
    pairs = []
    for line in gzip.decompress(vocabulary).decode("utf-8").split("\n")[1 : MERGES + 1]:
        left, right = line.split()
        if left not in symbols or right not in symbols or left + right in symbols:
            raise ValueError(f"the merge {line!r} is out of order")
        pairs.append(symbols[left] << 16 | symbols[right])
        symbols[left + right] = len(symbols)
    return pairs


def main() -> None:
    """Write the table and the licence; exit with a message where the wheel is another one."""
    wheel = Path(sys.argv[1])
    if sha256(wheel.read_bytes()).hexdigest() != WHEEL_SHA256:
        sys.exit(f"{wheel} is not the wheel that this tool knows (sha256 {WHEEL_SHA256})")
    with zipfile.ZipFile(wheel) as archive:
        vocabulary, licence = archive.read(VOCABULARY), archive.read(LICENCE)
    if sha256(vocabulary).hexdigest() != VOCABULARY_SHA256:
        sys.exit(f"{VOCABULARY} is not the vocabulary that this tool knows")
    pairs = merges(vocabulary)
    (DATA / "clip_bpe.bin").write_bytes(struct.pack(f"<{len(pairs)}I", *pairs))
    (DATA / "LICENSE-clip.txt").write_bytes(licence)
    print(f"{len(pairs)} merges, {len(pairs) * 4} bytes")


if __name__ == "__main__":
    main()
