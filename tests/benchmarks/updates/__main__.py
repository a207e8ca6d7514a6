"""`python -m tests.benchmarks.updates`."""

from . import main

if __name__ == "__main__":
    main()
