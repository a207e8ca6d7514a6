"""Runs the `main()` of every benchmark here, one after the other.

A benchmark whose `main` must have a folder gets the one named on the command line, or is skipped.
"""

import sys
from importlib import import_module
from inspect import signature
from pathlib import Path
from pkgutil import iter_modules


def main(arguments: list[str]) -> None:
    """Run them in the order of their names; `arguments`: the folder of letters, or nothing."""
    for module in iter_modules([str(Path(__file__).parent)]):
        if module.name == "__main__":
            continue
        benchmark = import_module(f"{__package__}.{module.name}").main
        parameters = signature(benchmark).parameters.values()
        needs_folder = any(each.default is each.empty for each in parameters)
        if needs_folder and not arguments:
            print(f"\n{module.name}: skipped, it needs a folder")
            continue
        print(f"\n{module.name}")
        benchmark(*[Path(arguments[0])] if needs_folder else [])


if __name__ == "__main__":
    main(sys.argv[1:])
