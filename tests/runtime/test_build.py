"""What the build ships: small, compiled, complete, and of the architecture that was asked for."""

import json
import subprocess
from pathlib import Path

import pytest

from tools.finish_build import unzipped_size
from tools.lambda_build import ROOT, host_architecture, sam_command, sam_environment
from tools.lambda_build import build as make
from tools.lambda_runtime import built_functions, runtime_interpreter

MAX_LAYER_BYTES = 75_000_000
MACHINES = {"arm64": b"\xb7\x00", "x86_64": b"\x3e\x00"}
UNCHECKED_HASH = 1  # PEP 552: hash-based, and not checked against the source
_LOADED = """
import json, sys, {module}
print(json.dumps({{name: getattr(one, "__file__", None) for name, one in sys.modules.items()}}))
"""


def loaded(build: Path, function: str) -> dict[str, str | None]:
    """What a function's import loads, and from where, with the runtime's own packages on the path as in Lambda."""
    one = built_functions(build)[function]
    path = ":".join(map(str, [one.folder, *(layer / "python" for layer in one.layers)]))
    code = _LOADED.format(module=one.handler.partition(".")[0])
    command = [str(runtime_interpreter()), "-B", "-c", code]
    done = subprocess.run(command, env={"PYTHONPATH": path}, cwd="/", capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    return dict(json.loads(done.stdout))


def test_the_layer_is_small(build: Path) -> None:
    size = unzipped_size(build / "MayflyLayer")
    print(f"layer unzipped: {size / 1e6:.1f} MB")
    assert size <= MAX_LAYER_BYTES


def test_everything_is_compiled_for_the_runtime_and_by_hash(build: Path) -> None:
    sources = [path for path in build.rglob("*.py") if "template" not in path.name]
    assert len(sources) > 50
    for source in sources:
        compiled = source.parent / "__pycache__" / f"{source.stem}.cpython-313.pyc"
        assert int.from_bytes(compiled.read_bytes()[4:8], "little") == UNCHECKED_HASH, source
        assert str(ROOT).encode() not in compiled.read_bytes(), source


def test_nothing_is_shipped_that_no_function_reads(build: Path) -> None:
    layer = build / "MayflyLayer" / "python"
    assert not list(layer.rglob("*.pyi"))
    assert not [path for path in layer.rglob("*.pyc") if ".cpython-313." not in path.name]
    assert not (layer / "requirements.txt").exists()
    assert not (layer / "boto3").exists()


@pytest.mark.parametrize("function", ["RefineFunction", "GenerateFunction", "WorkerFunction", "GatewayFunction"])
def test_a_function_imports_from_itself_and_the_layer_only(build: Path, function: str) -> None:
    files = {name: file for name, file in loaded(build, function).items() if file}
    assert [name for name in files if name.startswith("mayfly.")]
    # Powertools tells the botocore that Lambda brings who it is; its first file alone is loaded for that.
    strangers = {name for name, file in files.items() if "site-packages" in file} - {"botocore"}
    assert not strangers
    assert not [name for name, file in files.items() if file.startswith(str(ROOT / "shared"))]


def test_refine_starts_without_what_it_never_needs(build: Path) -> None:
    heavy = {"boto3", "botocore.session", "PIL", "mayfly.painter", "mayfly.storage"}
    assert not heavy & set(loaded(build, "RefineFunction"))


def test_the_layer_holds_the_architecture_that_was_asked_for(build: Path, tmp_path: Path) -> None:
    here = host_architecture()
    (other,) = MACHINES.keys() - {here}
    make(tmp_path / "build", {"Architecture": other})
    assert machines(build) == {MACHINES[here]}
    assert machines(tmp_path / "build") == {MACHINES[other]}


def machines(build: Path) -> set[bytes]:
    """The processors that a build's libraries are for: e_machine of their ELF headers."""
    return {library.read_bytes()[18:20] for library in (build / "MayflyLayer").rglob("*.so")}


def test_the_template_is_valid_and_free_of_lint(build: Path) -> None:
    command = [str(sam_command()), "validate", "--lint", "--template-file", str(ROOT / "template.yaml")]
    environment = {**sam_environment(runtime_interpreter()), "AWS_DEFAULT_REGION": "us-east-1"}
    done = subprocess.run(command, cwd=ROOT, env=environment, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
