"""Marks of origin, written into a picture's own file (docs/contract.md, section 5).

`provenance`: an XMP packet that says by IPTC's vocabulary that a machine made the picture, and which. `full`:
also the recipe, signed together with the pixels, and the `parameters` that AUTOMATIC1111 and its readers know.
`none`: nothing. No mark holds a time, tenant or request, so the same picture is the same bytes.
"""

import hashlib
import json
import re
import struct
from collections.abc import Callable
from dataclasses import dataclass, field
from xml.sax.saxutils import escape

from PIL import Image

from mayfly.generate.recipe import Recipe

SOURCE_TYPES = "http://cv.iptc.org/newscodes/digitalsourcetype/"
NAMESPACES = {
    "rdf": "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
    "xmp": "http://ns.adobe.com/xap/1.0/",
    "Iptc4xmpExt": "http://iptc.org/std/Iptc4xmpExt/2008-02-29/",
    "mayfly": "urn:mayfly:picture:1#",
}
EXIF_VERSION = b"0232"

# What XML 1.0 cannot hold (production 2, Char), as raw characters or as references.
_NOT_XML = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_NEEDS_QUOTES = re.compile(r"[,:\"\n]")

Sign = Callable[[bytes], str]


@dataclass(frozen=True, slots=True)
class Marks:
    """What goes into a file beside the pixels: an XMP packet, text chunks (PNG), an EXIF comment (the others)."""

    xmp: bytes = b""
    texts: dict[str, str] = field(default_factory=dict)
    comment: str = ""

    def exif(self) -> bytes:
        """Return an EXIF block that holds the comment, b"" where there is none."""
        return _exif(self.comment) if self.comment else b""


def provenance_marks(recipe: Recipe, digital_source_type: str) -> Marks:
    """Return the marks of level `provenance`; the type is a term of IPTC's digital source types."""
    return Marks(xmp=_packet(_origin(recipe, digital_source_type)))


def full_marks(recipe: Recipe, digital_source_type: str, *, pixels: str, sign: Sign) -> Marks:
    """Return the marks of level `full` for a file whose decoded pixels have this digest."""
    signed_recipe = manifest(recipe, pixels, sign)
    parameters = a1111_parameters(recipe)
    properties = {**_origin(recipe, digital_source_type), "mayfly:manifest": signed_recipe}
    if recipe.output_format == "png":
        return Marks(
            xmp=_packet(_origin(recipe, digital_source_type)),
            texts={"mayfly": signed_recipe, "parameters": parameters},
        )
    return Marks(xmp=_packet(properties), comment=parameters)


def pixel_digest(image: Image.Image) -> str:
    """Return SHA-256 of mode, size and pixels in hex: of what a reader of the file sees, not of its bytes."""
    width, height = image.size
    digest = hashlib.sha256(f"{image.mode} {width}x{height}\n".encode())
    digest.update(image.tobytes())
    return digest.hexdigest()


def manifest(recipe: Recipe, pixels: str, sign: Sign) -> str:
    """Return `{"pixels", "recipe", "signature"}` as JSON whose text XML and PNG can hold."""
    recipe_json = recipe.canonical_json()
    signature = json.dumps(sign(signed_message(recipe_json, pixels)))
    text = f'{{"pixels":"{pixels}","recipe":{recipe_json},"signature":{signature}}}'
    return _NOT_XML.sub(lambda match: f"\\u{ord(match[0]):04x}", text)


def signed_message(recipe_json: str, pixels: str) -> bytes:
    """Return what a manifest's signature covers: the pixels' digest and the recipe's canonical JSON."""
    return f"mayfly picture\n{pixels}\n{recipe_json}".encode("utf-8", "surrogatepass")


def a1111_parameters(recipe: Recipe) -> str:
    """Return the recipe in the line form of AUTOMATIC1111's infotext.

    That form goes by lines, so the prompts are put on one line each, and the last line, the one that is read
    as parameters, is always ours.
    """
    values = {
        "Steps": recipe.num_inference_steps,
        "CFG scale": None if recipe.guidance_scale is None else f"{recipe.guidance_scale:g}",
        "Seed": recipe.seed,
        "Size": f"{recipe.width}x{recipe.height}",
        "Model": recipe.model,
        "Style": recipe.style,
        "Version": f"mayfly {recipe.provider} {recipe.renderer}",
    }
    last = ", ".join(f"{name}: {_quoted(str(value))}" for name, value in values.items() if value is not None)
    negative = [f"Negative prompt: {_one_line(recipe.negative_prompt)}"] if recipe.negative_prompt else []
    return "\n".join([_one_line(recipe.prompt), *negative, last])


def _origin(recipe: Recipe, digital_source_type: str) -> dict[str, str]:
    return {
        "Iptc4xmpExt:DigitalSourceType": SOURCE_TYPES + digital_source_type,
        "xmp:CreatorTool": "Mayfly",
        "mayfly:provider": recipe.provider,
        "mayfly:model": recipe.model,
    }


def _packet(properties: dict[str, str]) -> bytes:
    """Return an XMP packet (ISO 16684-1) of simple properties."""
    names = " ".join(f'xmlns:{prefix}="{uri}"' for prefix, uri in NAMESPACES.items() if prefix != "rdf")
    body = "".join(f"<{name}>{escape(_xml_text(value))}</{name}>" for name, value in properties.items())
    return (
        '<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>'
        f'<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="{NAMESPACES["rdf"]}">'
        f'<rdf:Description rdf:about="" {names}>{body}</rdf:Description>'
        '</rdf:RDF></x:xmpmeta><?xpacket end="r"?>'
    ).encode()


def _exif(comment: str) -> bytes:
    """Return EXIF (CIPA DC-008) with a version and a user comment, in UTF-16 of the block's big-endian order.

    Written by hand because Pillow gives a user comment the type BYTE where the standard wants UNDEFINED.
    """
    long, undefined = 4, 7
    text = b"UNICODE\0" + comment.encode("utf-16-be")
    header = struct.pack(">2sHI", b"MM", 42, 8)
    main = struct.pack(">H HHII I", 1, 0x8769, long, 1, 26, 0)
    version = struct.pack(">HHI4s", 0x9000, undefined, len(EXIF_VERSION), EXIF_VERSION)
    entry = struct.pack(">HHII", 0x9286, undefined, len(text), 56)
    directory = struct.pack(">H", 2) + version + entry + struct.pack(">I", 0)
    return b"Exif\0\0" + header + main + directory + text


def _xml_text(text: str) -> str:
    return _NOT_XML.sub("\ufffd", text)


def _one_line(text: str) -> str:
    return " ".join(_xml_text(text).split())


def _quoted(value: str) -> str:
    value = _one_line(value)
    return json.dumps(value, ensure_ascii=False) if _NEEDS_QUOTES.search(value) else value
