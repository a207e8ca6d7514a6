"""`python -m bot` is `results-desk`."""

import sys

from bot.cli import main

sys.exit(main())
