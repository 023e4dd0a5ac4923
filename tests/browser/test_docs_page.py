"""The documentation page in a real browser, without a network."""

import shutil
import subprocess

import pytest

from tests.local_cloud import cloud
from tests.tooling import require

__all__ = ["cloud"]


@pytest.fixture(scope="module")
def chromium() -> str:
    for name in ("chromium-browser", "google-chrome"):
        if found := shutil.which(name):
            return found
    return str(require("chromium", "Install Debian's chromium, or any Chrome."))


def test_the_page_shows_every_route(chromium, cloud, tmp_path):
    flags = ["--headless", "--no-sandbox", "--disable-gpu", "--disable-background-networking", "--no-first-run"]
    flags += [
        "--disable-component-update",
        "--disable-sync",
        f"--user-data-dir={tmp_path}",
        "--virtual-time-budget=8000",
    ]
    command = [chromium, *flags, "--dump-dom", f"{cloud.base_url}/docs"]
    page = subprocess.run(command, capture_output=True, text=True, timeout=90, check=True).stdout
    for path in ("/prompt-refinement/refine", "/image-generation/generate", "/ai-gateway/chat", "/api/temp/{name}"):
        assert path in page.replace("\u200b", "").replace("<wbr>", "")
