#!/bin/sh
# Compile every requirements/*.in into a hash-pinned *.txt that holds for Python 3.11 to 3.13 on any platform.
# Usage: make lock. Needs uv (installed by the make target). No registry's address ends up in a file.
set -eu
cd "$(dirname "$0")/.."
for name in shared/requirements requirements/run requirements/dev requirements/sam requirements/lambda requirements/assets; do
    uv pip compile --quiet --universal --python-version 3.11 --generate-hashes --no-header \
        --no-emit-index-url --no-emit-find-links --no-annotate "$name.in" -o "$name.txt"
done
