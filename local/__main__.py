"""`python -m local`: Mayfly on this machine until Ctrl-C."""

import argparse
import errno
import logging
import os
import signal
import sys
import threading
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
MAX_KEY_CHARACTERS = 128
# Settings that make sense on one machine; the others are this machine's own (bucket, secret, address).
CHOSEN_HERE = (
    "MAYFLY_LINK_SECONDS", "MAYFLY_RETENTION_DAYS", "MAYFLY_PROVIDER", "MAYFLY_MODEL_ALIASES", "MAYFLY_EXTRA_PROVIDERS",
    "MAYFLY_POLICY_BLOCK", "MAYFLY_POLICY_ALLOW", "MAYFLY_POLICY_OFF", "MAYFLY_CALLBACK_ALLOW",
)  # fmt: skip

PROMPTS = ("a cat on a beach at sunset, watercolor", "hai con chó trong rừng tuyết")
TRY = """\
  curl {url}/api/v1/image-generation/generate/ -H 'Content-Type: application/json' -d '{{"prompt": "{prompt}"}}'"""
WELCOME = """\
Mayfly answers on {url}   (Ctrl-C ends it)

Try:
{lines}

Open the image_url it answers; {url}/docs shows all there is. Logs: {logs}"""


def main(arguments: list[str] | None = None) -> int:
    """Start, welcome, wait for a signal, stop. Returns the exit status."""
    options = _options().parse_args(arguments)
    if options.port < 0 or options.port > 65535:
        print(f"--port {options.port}: write a number from 1 to 65535, such as 8000.", file=sys.stderr)
        return 2
    ended = threading.Event()
    for number in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP):
        signal.signal(number, lambda *_: ended.set())
    from local.credentials import forget_real_account
    from local.machine import Machine, Plan  # not before the handlers: a Ctrl-C while it loads is no traceback

    logging.getLogger("waitress").setLevel(logging.ERROR)
    forget_real_account(os.environ)
    keys = tuple(key.strip() for key in os.environ.get("MAYFLY_API_KEYS", "").split(",") if key.strip())
    if not all(key.isascii() and len(key) <= MAX_KEY_CHARACTERS for key in keys):
        print(
            f"MAYFLY_API_KEYS: use ASCII keys of 1 to {MAX_KEY_CHARACTERS} characters.",
            file=sys.stderr,
        )
        return 2
    plan = Plan(
        template=options.template,
        state=options.state,
        port=options.port,
        keys=keys,
        settings={name: value for name, value in os.environ.items() if name in CHOSEN_HERE},
        verbose=options.verbose,
    )
    machine = Machine(plan)
    try:
        machine.start()
    except OSError as error:
        if error.errno not in (errno.EADDRINUSE, errno.EACCES):
            raise
        print(_port_message(options.port, error), file=sys.stderr)
        return 1
    try:
        logs = "this terminal" if options.verbose else str(options.state / "logs")
        lines = "\n".join(TRY.format(url=machine.url, prompt=prompt) for prompt in PROMPTS)
        print(WELCOME.format(url=machine.url, lines=lines, logs=logs), flush=True)
        while not ended.wait(1.0):
            if not machine.whole():
                print(
                    f"The embedded S3 has ended; {options.state / 'logs' / 'store.log'} may say why.", file=sys.stderr
                )
                return 1
    finally:
        machine.stop()
    return 0


def _port_message(port: int, error: OSError) -> str:
    if error.errno == errno.EACCES:
        return f"Port {port} is for root only. Take a higher one: PORT=8000 make run"
    return f"Port {port} is taken by another program (perhaps another Mayfly). Take the next: PORT={port + 1} make run"


def _options() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="python -m local",
        description="Mayfly and the cloud it needs, on this machine.",
        epilog="MAYFLY_API_KEYS=key,another asks for one of these keys, as a deployment that is not open does.",
    )
    parser.add_argument("--port", type=int, default=8000, help="port on 127.0.0.1 (default 8000)")
    parser.add_argument("--template", type=Path, default=ROOT / "template.yaml", help=argparse.SUPPRESS)
    parser.add_argument("--state", type=Path, default=ROOT / ".mayfly", help=argparse.SUPPRESS)
    parser.add_argument("-v", "--verbose", action="store_true", help="show the functions' logs here")
    return parser


if __name__ == "__main__":
    sys.exit(main())
