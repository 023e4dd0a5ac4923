"""Functions: their settings, their time, their memory, their logs, their one layer."""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

from mayfly.settings import POLICY_VARIABLES, SECRET_VARIABLES, VARIABLES, read_settings
from tests.template.deployment import EVERY_FUNCTION, FUNCTIONS, ROOT, deployment, written

HANDLERS = {
    "RefineFunction": ("functions/refine/", "app"),
    "GenerateFunction": ("functions/generate/", "app"),
    "WorkerFunction": ("functions/generate/", "worker"),
    "GatewayFunction": ("functions/gateway/", "app"),
    "AuthorizerFunction": ("functions/authorizer/", "app"),
}


def settings_of(function: str, **parameters: str) -> dict[str, str]:
    variables = deployment(**parameters).environment(function)
    return {name: value for name, value in variables.items() if name.startswith("MAYFLY_")}


def reached_from(file: Path, seen: set[str]) -> Iterator[str]:
    """Every module of mayfly that a file imports, at its top or inside a function, and what those import."""
    for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
        names = [alias.name for alias in node.names] if isinstance(node, ast.Import) else []
        if isinstance(node, ast.ImportFrom) and node.module:
            names = [node.module, *(f"{node.module}.{alias.name}" for alias in node.names)]
        for name in names:
            place = ROOT / "shared" / Path(*name.split("."))
            module = next((one for one in (place.with_suffix(".py"), place / "__init__.py") if one.is_file()), None)
            if name.startswith("mayfly") and name not in seen and module:
                seen.add(name)
                yield name
                yield from reached_from(module, seen)


def names_at_top(file: Path) -> set[str]:
    names: set[str] = set()
    for node in ast.parse(file.read_text(encoding="utf-8")).body:
        if isinstance(node, ast.FunctionDef):
            names.add(node.name)
        if isinstance(node, ast.Assign):
            names |= {target.id for target in node.targets if isinstance(target, ast.Name)}
    return names


def test_there_are_five_functions_and_each_has_its_handler() -> None:
    assert set(deployment().of_type("AWS::Lambda::Function")) == set(EVERY_FUNCTION)
    for function, (folder, module) in HANDLERS.items():
        properties = written()["Resources"][function]["Properties"]
        assert (properties["CodeUri"], properties["Handler"]) == (folder, f"{module}.lambda_handler")
        assert "lambda_handler" in names_at_top(ROOT / folder / f"{module}.py")


@pytest.mark.parametrize("function", EVERY_FUNCTION)
def test_a_function_has_every_setting_if_it_reads_settings_and_none_if_not(function: str) -> None:
    folder, module = HANDLERS[function]
    reads = "mayfly.settings" in set(reached_from(ROOT / folder / f"{module}.py", set()))
    every = set(VARIABLES.values()) - SECRET_VARIABLES
    own = POLICY_VARIABLES if function == "RefineFunction" else every
    assert set(settings_of(function)) == (own if reads else set())


def test_who_keeps_nothing_knows_nothing_of_where_pictures_lie() -> None:
    assert set(settings_of("RefineFunction")) == POLICY_VARIABLES
    assert settings_of("AuthorizerFunction") == {}


@pytest.mark.parametrize("function", EVERY_FUNCTION)
def test_no_secret_lies_in_the_environment(function: str) -> None:
    assert not SECRET_VARIABLES & set(deployment().environment(function))


@pytest.mark.parametrize("function", FUNCTIONS[1:])
def test_defaults_and_limits_of_parameters_are_settings_that_hold(function: str) -> None:
    parameters = written()["Parameters"]
    for limit in ("MinValue", "MaxValue", "Default"):
        chosen = {name: str(parameters[name][limit]) for name in ("LinkSeconds", "RetentionDays")}
        read = read_settings(settings_of(function, **chosen))
        assert (read.link_seconds, read.retention_days) == (int(chosen["LinkSeconds"]), int(chosen["RetentionDays"]))


def test_what_the_template_leaves_out_is_the_default_of_settings() -> None:
    read, plain = read_settings(settings_of("GenerateFunction")), read_settings({})
    assert (read.link_seconds, read.retention_days, read.provider, read.public_url) == (
        plain.link_seconds,
        plain.retention_days,
        plain.provider,
        plain.public_url,
    )


def test_links_begin_at_the_custom_domain_where_there_is_one() -> None:
    for function in FUNCTIONS[1:]:
        assert (
            settings_of(function, PublicUrl="https://api.example.com")["MAYFLY_PUBLIC_URL"] == "https://api.example.com"
        )


def test_the_worker_alone_links_to_the_stage() -> None:
    """A queue message has no domain; a function behind the API has one in every event, and may not name the API."""
    addresses = {function: settings_of(function)["MAYFLY_PUBLIC_URL"] for function in FUNCTIONS[1:]}
    assert addresses.pop("WorkerFunction") == "https://<Api>.execute-api.us-east-1.amazonaws.com/live"
    assert set(addresses.values()) == {""}
    assert written()["Resources"]["Api"]["Properties"]["StageName"] == "live"


def test_nothing_leads_away_from_aws_once_deployed() -> None:
    for function in EVERY_FUNCTION:
        assert not [name for name in deployment().environment(function) if name.startswith("AWS_")]


def test_functions_behind_the_api_end_before_it_gives_up() -> None:
    times = {function: deployment().properties(function)["Timeout"] for function in EVERY_FUNCTION}
    assert times.pop("AuthorizerFunction") == 5
    assert times == {"RefineFunction": 28, "GenerateFunction": 28, "WorkerFunction": 120, "GatewayFunction": 28}


def test_who_paints_has_one_whole_processor() -> None:
    for function in FUNCTIONS[1:]:
        assert deployment().properties(function)["MemorySize"] == 1769


@pytest.mark.parametrize("function", EVERY_FUNCTION)
@pytest.mark.parametrize(("runtime", "architecture"), [("python3.13", "arm64"), ("python3.12", "x86_64")])
def test_runtime_and_architecture_are_parameters(function: str, runtime: str, architecture: str) -> None:
    properties = deployment(RuntimeVersion=runtime, Architecture=architecture).properties(function)
    assert (properties["Runtime"], properties["Architectures"]) == (runtime, [architecture])


def test_the_defaults_are_python_313_on_arm64() -> None:
    properties = deployment().properties("GenerateFunction")
    assert (properties["Runtime"], properties["Architectures"]) == ("python3.13", ["arm64"])


def test_one_layer_made_of_shared_serves_all() -> None:
    ((layer, _),) = deployment().of_type("AWS::Lambda::LayerVersion").items()
    assert written()["Resources"]["MayflyLayer"]["Properties"]["ContentUri"] == "shared/"
    for function in FUNCTIONS:
        assert deployment().properties(function)["Layers"] == [f"<{layer}>"]


@pytest.mark.parametrize("function", EVERY_FUNCTION)
def test_logs_are_kept_for_a_while_and_not_for_ever(function: str) -> None:
    group = deployment().properties(function)["LoggingConfig"]["LogGroup"].strip("<>")
    assert str(deployment(LogRetentionDays="30").properties(group)["RetentionInDays"]) == "30"
    assert len(deployment().of_type("AWS::Logs::LogGroup")) == len(EVERY_FUNCTION)


@pytest.mark.parametrize("function", FUNCTIONS)
def test_powertools_knows_what_to_call_us(function: str) -> None:
    variables = deployment(LogLevel="DEBUG").environment(function)
    assert variables["POWERTOOLS_SERVICE_NAME"] == "mayfly"
    assert variables["POWERTOOLS_METRICS_NAMESPACE"] == "Mayfly"
    assert variables["POWERTOOLS_LOG_LEVEL"] == "DEBUG"


def test_outputs_say_where_everything_is() -> None:
    assert set(written()["Outputs"]) == {"ApiUrl", "Bucket", "Queue", "DeadQueue", "ApiKeyId", "BusName"}
    assert written()["Outputs"]["ApiKeyId"]["Condition"] == "IsKeyed"
