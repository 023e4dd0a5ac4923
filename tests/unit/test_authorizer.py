"""The authorizer: whose key a request carries, from either header, and nothing but the standard library."""

import base64
import json
import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from functions.authorizer.app import lambda_handler, tenant_of

ROOT = Path(__file__).resolve().parents[2]
ALICE = "mf_alice_0123456789abcdef"
NEW_ALICE = "mf_alice_fedcba9876543210"
METHOD = "arn:aws:execute-api:eu-west-1:123456789012:api/live/POST/v1/images/generations"


def ask(**headers):
    return lambda_handler({"type": "REQUEST", "methodArn": METHOD, "headers": headers}, None)


@pytest.mark.parametrize(
    "headers",
    [
        {"x-api-key": ALICE},
        {"X-API-Key": ALICE},
        {"Authorization": f"Bearer {ALICE}"},
        {"authorization": f"bearer   {ALICE} "},
        {"x-api-key": ALICE, "Authorization": "Bearer something-else"},
        {"Authorization": "Basic " + base64.b64encode(f"anyone:{ALICE}".encode()).decode()},
    ],
)
def test_either_header_names_the_key_and_its_tenant(headers):
    said = ask(**headers)
    assert said["usageIdentifierKey"] == ALICE
    assert said["context"] == {"tenant": "alice"}
    assert said["principalId"] == "alice"
    assert said["policyDocument"]["Statement"] == [
        {"Effect": "Allow", "Action": "execute-api:Invoke", "Resource": METHOD}
    ]


def test_a_rotated_key_keeps_its_tenant():
    assert tenant_of(ALICE) == tenant_of(NEW_ALICE) == "alice"


def test_a_key_of_another_form_is_a_tenant_of_its_own():
    assert tenant_of("sk-anything") != tenant_of("sk-anything-else")
    assert tenant_of("sk-anything").startswith("key:"), "which no named tenant can be"


@pytest.mark.parametrize(
    "headers",
    [
        {},
        {"x-api-key": ""},
        {"Authorization": ALICE},
        {"Authorization": f"Basic {ALICE}"},
        {"Authorization": "Basic " + base64.b64encode(ALICE.encode()).decode()},
        {"Authorization": "Basic /w=="},
        {"Authorization": "Bearer"},
        {"x-api-key": "has a space"},
        {"x-api-key": "k" * 129},
        {"x-api-key": "khóa-bí-mật"},
        {"x-api-key": "mf_internal_0123456789abcdef"},
        {"x-api-key": "mf_public_0123456789abcdef"},
        {"x-api-key": ["a", "list"]},
    ],
)
def test_no_key_and_no_possible_key_are_unauthorized(headers):
    with pytest.raises(Exception, match=r"^Unauthorized$"):
        ask(**headers)


@given(st.text(max_size=200))
def test_whatever_is_presented_is_answered_or_unauthorized(key):
    outcome = []
    try:
        outcome.append(ask(**{"x-api-key": key})["usageIdentifierKey"])
    except Exception as refused:  # noqa: BLE001 (its message is what is looked at)
        outcome.append(str(refused))
    assert outcome[0] in (key, "Unauthorized")


def test_it_loads_the_standard_library_only():
    code = "import sys, json; import app; print(json.dumps(sorted({n.split('.')[0] for n in sys.modules})))"
    folder = ROOT / "functions" / "authorizer"
    done = subprocess.run([sys.executable, "-I", "-c", f"import sys; sys.path.insert(0, {str(folder)!r}); {code}"],
                          capture_output=True, text=True, check=True)  # fmt: skip
    loaded = set(json.loads(done.stdout)) - {"app", "__main__", "__mp_main__"}
    ours = {name for name in loaded if name not in sys.stdlib_module_names}
    assert not {name for name in ours if name in ("mayfly", "boto3", "aws_lambda_powertools", "msgspec", "PIL")}
