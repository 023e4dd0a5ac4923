"""Knowing of storage costs nothing until it is used."""

import subprocess
import sys
from pathlib import Path

import mayfly

MODULES = ["claims", "client", "keys", "names", "pictures", "secrets"]


def test_importing_storage_loads_no_aws_client():
    code = (
        f"import sys; import mayfly.aws.faults; [__import__('mayfly.storage.' + name) for name in {MODULES}];"
        "print(sorted({'boto3', 'botocore', 'PIL', 'aws_lambda_powertools'} & set(sys.modules)))"
    )
    environment = {"PYTHONPATH": str(Path(mayfly.__file__).parents[1])}
    answer = subprocess.run(
        [sys.executable, "-W", "error", "-c", code], env=environment, capture_output=True, text=True, check=True
    )
    assert answer.stdout.strip() == "[]"
