"""The licences of what ships are ones that we accept, and the check sees one that is not."""

from importlib.metadata import Distribution
from pathlib import Path

import pytest

from tools.licences import asset_rows, is_allowed, package_row, package_rows, required_names


@pytest.mark.parametrize(
    ("expression", "allowed"),
    [
        ("MIT", True),
        ("Apache-2.0 AND MIT", True),
        ("GPL-3.0-only OR MIT", True),
        ("MIT AND GPL-3.0-only", False),
        ("LGPL-2.1-or-later", False),
        ("Apache-2.0 WITH LLVM-exception", False),
        ("(MIT OR GPL-2.0-only) AND ISC", False),
        ("none stated", False),
    ],
)
def test_an_expression_is_allowed_if_it_can_be_met(expression: str, allowed: bool) -> None:
    assert is_allowed(expression) is allowed


def installed(folder: Path, metadata: str, *, text: str = "Permission is granted") -> Distribution:
    info = folder / "thing-1.0.dist-info"
    (info / "licenses").mkdir(parents=True)
    (info / "METADATA").write_text(f"Metadata-Version: 2.4\nName: thing\nVersion: 1.0\n{metadata}")
    (info / "licenses" / "LICENSE").write_text(text)
    return Distribution.at(info)


@pytest.mark.parametrize(
    ("metadata", "text", "fault"),
    [
        ("License-Expression: MIT\nLicense-File: LICENSE\n", "Permission is granted", ""),
        ("License-Expression: MIT\n", "", "comes without its licence's text"),
        ("License: GPL-3.0\nLicense-File: LICENSE\n", "GNU", "is not on the list of licences we accept"),
        ("License-File: LICENSE\n", "All rights reserved", "is not on the list of licences we accept"),
        ("Classifier: License :: OSI Approved :: MIT License\nLicense-File: LICENSE\n", "Permission", ""),
    ],
)
def test_a_package_is_judged_by_what_it_states(tmp_path: Path, metadata: str, text: str, fault: str) -> None:
    assert package_row(installed(tmp_path, metadata, text=text)).fault == fault


def test_a_bundled_library_that_the_licence_does_not_name_is_found(tmp_path: Path) -> None:
    found = installed(tmp_path, "License-Expression: MIT\nLicense-File: LICENSE\n")
    (tmp_path / "thing.libs").mkdir()
    (tmp_path / "thing.libs" / "libsecret-1234.so.1").touch()
    assert package_row(found).fault == "bundles secret, which its licence does not name"


def test_an_asset_without_its_licence_and_a_text_nobody_knows_are_found(tmp_path: Path) -> None:
    data = tmp_path / "mayfly" / "painter" / "data"
    data.mkdir(parents=True)
    (data / "sprites.bin").touch()
    (data / "LICENSE-other.txt").write_text("Do not touch.")
    assert [row.fault for row in asset_rows(tmp_path)] == [
        "needs mayfly/painter/data/LICENSE-sprites.txt beside it",
        "is a text we do not know",
    ]


def test_only_pins_with_a_marker_may_be_absent() -> None:
    pins = "six==1.17.0 \\\n    --hash=sha256:0\ncolorama==0.4.6 ; sys_platform == 'win32' \\\n"
    assert list(required_names(pins)) == [("six", False), ("colorama", True)]


def test_what_this_environment_has_of_the_layer_is_accepted() -> None:
    rows = [*package_rows(None), *asset_rows(None)]
    assert {"pillow", "msgspec", "aws_lambda_powertools"} <= {row.name.partition(" ")[0] for row in rows}
    assert not [row for row in rows if row.fault]


def test_what_the_built_layer_has_is_accepted(build: Path) -> None:
    layer = build / "MayflyLayer" / "python"
    rows = [*package_rows(layer), *asset_rows(layer)]
    assert len(rows) >= 7
    assert not [row for row in rows if row.fault]
