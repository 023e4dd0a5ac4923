"""Paint docs/images/contact-sheet.jpg: the README's prompts, each picture as anybody's request without a seed gives it.

Usage: make sheet        Needs the font DejaVu Sans for the captions (Debian: fonts-dejavu-core).
"""

import time
from pathlib import Path

from PIL import Image, ImageDraw, ImageFont

from mayfly.generate.recipe import derived_seed
from mayfly.painter.render import paint
from mayfly.scene.parser import parse_scene

TARGET = Path(__file__).resolve().parent.parent / "docs" / "images" / "contact-sheet.jpg"
PROMPTS = (
    "a cat on a beach at sunset, watercolor",
    "hai con chó trong rừng tuyết",
    "a red dragon flying over a castle at night",
    "thuyền buồm trên vịnh Hạ Long lúc bình minh, tranh sơn dầu",
    "beautiful sunset",
    "beautiful landscape",
    "an astronaut riding a horse in space",
    "a cozy living room with a cat on a sofa, night",
    "cô gái mặc áo dài bên hồ",
    "a robot in a neon city at night",
    "ngôi nhà nhỏ trong rừng mùa thu, màu nước",
    "chim cánh cụt trên tuyết, bút chì",
    "a purple dragon, pixel art",
    "three red apples, oil painting",
    "con trâu trên ruộng bậc thang lúc hoàng hôn",
    "a lighthouse by the sea in a storm",
)
SIDE, CAPTION, COLUMNS = 400, 26, 4


def main() -> None:
    """Paint and save; print what each picture took."""
    font = ImageFont.truetype("DejaVuSans.ttf", 13)
    rows = -(-len(PROMPTS) // COLUMNS)
    sheet = Image.new("RGB", (COLUMNS * SIDE, rows * (SIDE + CAPTION)), (24, 24, 28))
    draw = ImageDraw.Draw(sheet)
    for index, prompt in enumerate(PROMPTS):
        start = time.process_time()
        picture = paint(parse_scene(prompt), 512, 512, derived_seed(prompt, "", ""))
        print(f"{(time.process_time() - start) * 1000:6.0f} ms  {prompt}")
        x, y = index % COLUMNS * SIDE, index // COLUMNS * (SIDE + CAPTION)
        sheet.paste(picture.resize((SIDE, SIDE), Image.Resampling.LANCZOS), (x, y))
        draw.text((x + 8, y + SIDE + 5), prompt, fill=(230, 230, 235), font=font)
    TARGET.parent.mkdir(parents=True, exist_ok=True)
    sheet.save(TARGET, quality=84, optimize=True)


if __name__ == "__main__":
    main()
