"""Golden pictures: the pixels of small paintings do not change unnoticed.

After a change that is meant, look at the pictures, then run `tools/regolden.py` and commit what it wrote.
"""

import pytest

from tools.regolden import digest, golden_pictures


@pytest.mark.parametrize("picture", golden_pictures(), ids=lambda picture: picture["name"])
def test_a_golden_picture_has_not_changed(picture):
    assert digest(picture) == picture["sha256"], "look at the picture; if the change is meant: tools/regolden.py"
