"""Kiosk, telephone, desk and worker from one program, loaded once: `script/server` runs it.

Web server and worker are parts of it that share its memory. Operators may start them apart, too:
docs/starting.md.
"""

import gc
import sys
from importlib import import_module


def main() -> int:
    """Until it is told to end, or a part ends by itself; gives the exit code."""
    gc.disable()  # nearly all that is loaded stays; `warm_up` begins to look for what does not
    app = import_module("app").create_app()
    served: int = import_module("shared.web.serving").serve_all(app)
    return served


if __name__ == "__main__":
    sys.exit(main())
