"""What the SAM CLI makes of our template for `sam local`, printed as JSON. Runs in .venv-sam, which alone has samcli.

    .venv-sam/bin/python tools/sam_view.py TEMPLATE SAMCONFIG

It takes the variables that samconfig.toml gives `sam local invoke`, and asks samcli's own readers for the
routes of `sam local start-api` and for each function's environment. Containers are all that is missing.
"""

import json
import sys
import tomllib
from pathlib import Path


def main() -> None:
    """Print `{"routes": [[methods, path, function]], "environment": {function: {name: value}}}`."""
    from samcli.commands.local.lib.local_lambda import LocalLambdaRunner  # type: ignore[import-not-found]
    from samcli.lib.providers.api_provider import ApiProvider  # type: ignore[import-not-found]
    from samcli.lib.providers.sam_function_provider import SamFunctionProvider  # type: ignore[import-not-found]
    from samcli.lib.providers.sam_stack_provider import SamLocalStackProvider  # type: ignore[import-not-found]

    template, config = sys.argv[1:]
    given = tomllib.loads(Path(config).read_text(encoding="utf-8"))["default"]["local_invoke"]["parameters"]
    variables = json.loads((Path(config).parent / given["env_vars"]).read_text(encoding="utf-8"))
    folder = str(Path(template).parent)
    overrides = dict(pair.split("=", 1) for pair in given["parameter_overrides"].split())
    stacks, _ = SamLocalStackProvider.get_stacks(template, parameter_overrides=overrides)
    routes = [
        [sorted(route.methods), route.path, route.function_name] for route in ApiProvider(stacks, cwd=folder).api.routes
    ]
    functions = SamFunctionProvider(stacks)
    runner = LocalLambdaRunner(None, functions, folder, folder, env_vars_values=variables)
    environment = {one.functionname: runner._make_env_vars(one).resolve() for one in functions.get_all()}  # noqa: SLF001
    print(json.dumps({"routes": routes, "environment": environment}))


if __name__ == "__main__":
    main()
