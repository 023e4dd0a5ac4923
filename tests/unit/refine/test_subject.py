"""What a prompt is mainly about: lettering that is only seen, places that only tell where, whose face it is."""

import pytest

from mayfly.language.tokens import tokenise
from mayfly.refine.subject import subject_class


@pytest.mark.parametrize(
    ("prompt", "kind"),
    [
        ("a bedroom with posters on the wall", "interior"),
        ("ông đồ già viết thư pháp trên giấy đỏ", "person"),
        ("a fox, minimal logo", "graphic"),
        ("logo quan an", "graphic"),
        ("con mèo sticker", "graphic"),
        ("in a dark forest, a knight", "person"),
        ("trong rừng sâu, con hổ trắng", "animal"),
        ("in a dark forest", "landscape"),
        ("face of an orange frog", "animal"),
        ("an ostrich's face", "animal"),
        ("an owl family in the forest", "animal"),
        ("nền trắng, lọ nước hoa", "object"),
        ("a white background with a large blue square", "abstract"),
        ("tất cả trái cây trên bàn", "food"),
        ("hình vuông, chú mèo đội nón lá", "animal"),
        ("hình nền điện thoại, cánh đồng lúa", "landscape"),
        ("quảng cáo kem chống nắng", "object"),
        ("không gian làm việc ngập nắng", "interior"),
    ],
)
def test_the_main_thing_gives_the_class(prompt: str, kind: str) -> None:
    assert subject_class(tokenise(prompt)) == kind
