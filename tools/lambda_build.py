"""Build what Lambda runs: `sam build` without Docker, then pruned and byte-compiled.

    python -m tools.lambda_build                      for deployment: .aws-sam/build, the template's own architecture
    python -m tools.lambda_build --architecture host  for running here

Needs the SAM CLI in .venv-sam (`make lambda-tools`) and the runtime's own minor version of Python: pip has to pick
the wheels that this version loads, and .pyc files hold for one version only.
"""

import argparse
import hashlib
import os
import platform
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterable, Mapping
from pathlib import Path

from tools.finish_build import finish_build

ROOT = Path(__file__).resolve().parent.parent
RUNTIME = "python3.13"  # template.yaml's RuntimeVersion
DEPLOYMENT_BUILD = ROOT / ".aws-sam" / "build"
SAM = ROOT / ".venv-sam" / "bin" / "sam"
_BUILT_FROM = ("template.yaml", "shared", "functions", "tools/finish_build.py", "tools/lambda_build.py")
_DIGEST_DIGITS = 16
_KEPT_BUILDS = 3


class MissingTool(Exception):
    """Something this machine lacks; the message says how to get it."""


def host_architecture() -> str:
    """Return this machine's architecture as Lambda names it. Raises MissingTool where Lambda has none like it."""
    names = {"x86_64": "x86_64", "AMD64": "x86_64", "aarch64": "arm64", "arm64": "arm64"}
    try:
        return names[platform.machine()]
    except KeyError:
        raise MissingTool(f"Lambda runs on x86_64 and arm64; this machine is {platform.machine()}.") from None


def runtime_python(runtime: str = RUNTIME) -> Path:
    """Return an interpreter of the runtime's version: from PATH, else from pyenv. Raises MissingTool.

    What PATH gives is run: pyenv's shim is a file that exists and starts nothing.
    """
    version = runtime.removeprefix("python")
    pyenv = Path(os.environ.get("PYENV_ROOT", Path.home() / ".pyenv")) / "versions"
    candidates = [shutil.which(runtime), *sorted(map(str, pyenv.glob(f"{version}.*/bin/{runtime}")), reverse=True)]
    for candidate in filter(None, candidates):
        told = subprocess.run(
            [candidate, "-c", "import sys; print(sys.executable)"], capture_output=True, text=True, check=False
        )
        if told.returncode == 0:
            return Path(told.stdout.strip())
    raise MissingTool(f"{runtime} is not on PATH. Install it (uv python install {version}, pyenv install {version}).")


def sam_command() -> Path:
    """Return the SAM CLI. Raises MissingTool."""
    if SAM.exists():
        return SAM
    raise MissingTool("The SAM CLI is not installed. Run: make lambda-tools")


def sam_environment(python: Path) -> dict[str, str]:
    """Return an environment in which the SAM CLI finds that Python first, and tells nobody what it does."""
    kept = {name: value for name, value in os.environ.items() if name not in ("PYTHONPATH", "PYENV_VERSION")}
    return {**kept, "PATH": f"{python.parent}{os.pathsep}{kept.get('PATH', '')}", "SAM_CLI_TELEMETRY": "0"}


def build(target: Path, parameters: Mapping[str, str]) -> None:
    """Fill `target` with a finished build, replacing what was there. Raises MissingTool, CalledProcessError."""
    python = runtime_python(parameters.get("RuntimeVersion", RUNTIME))
    command: list[str | Path] = [sam_command(), "build", "--template-file", ROOT / "template.yaml"]
    command += ["--build-dir", target]
    if parameters:
        command += ["--parameter-overrides", *(f"{name}={value}" for name, value in parameters.items())]
    done = subprocess.run(command, cwd=ROOT, env=sam_environment(python), capture_output=True, text=True, check=False)
    if done.returncode != 0:
        print(done.stdout, done.stderr, sep="\n", file=sys.stderr)
        done.check_returncode()
    finish_build(target, python)


def runnable_build() -> Path:
    """Return a build for this machine, made anew only when what goes into it has changed."""
    parameters = {"Architecture": host_architecture()}
    store = ROOT / ".build" / "lambda"
    target = store / _digest(parameters.values())
    if (target / "template.yaml").exists():
        return target
    store.mkdir(parents=True, exist_ok=True)
    # Built beside and renamed: a build cut off half-way is never taken for a whole one.
    with tempfile.TemporaryDirectory(dir=store, prefix="unfinished-") as scratch:
        fresh = Path(scratch) / "build"
        build(fresh, parameters)
        if not target.exists():  # another process may have been faster
            fresh.rename(target)
    # A few older ones stay: one of them may be running now.
    builds = sorted((path for path in store.iterdir() if len(path.name) == _DIGEST_DIGITS), key=_made_at)
    for old in builds[:-_KEPT_BUILDS]:
        shutil.rmtree(old, ignore_errors=True)
    return target


def _made_at(path: Path) -> float:
    return path.stat().st_mtime


def _digest(more: Iterable[str]) -> str:
    digest = hashlib.sha256("\0".join(more).encode())
    for name in _BUILT_FROM:
        path = ROOT / name
        files = [path] if path.is_file() else sorted(path.rglob("*"))
        for file in files:
            if file.is_file() and "__pycache__" not in file.parts:
                digest.update(f"\0{file.relative_to(ROOT)}\0".encode())
                digest.update(file.read_bytes())
    return digest.hexdigest()[:_DIGEST_DIGITS]


def main() -> None:
    """Build from the command line."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--architecture", choices=("arm64", "x86_64", "host"), help="default: the template's own")
    parser.add_argument("--runtime", default="", metavar=RUNTIME, help="default: the template's own")
    parser.add_argument("--which", action="store_true", help="only print which Python the runtime's version is")
    asked = parser.parse_args()
    try:
        if asked.which:
            print(runtime_python())
            return
        if asked.architecture == "host":
            target = runnable_build()
        else:
            target = DEPLOYMENT_BUILD
            chosen = {"Architecture": asked.architecture, "RuntimeVersion": asked.runtime}
            build(target, {name: value for name, value in chosen.items() if value})
    except (MissingTool, subprocess.CalledProcessError) as error:
        sys.exit(str(error))
    print(f"Built {target.relative_to(ROOT)}")


if __name__ == "__main__":
    main()
