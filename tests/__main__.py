"""Run every check, one after the other: python -m tests [names of checks].

Lint, format, types, import contracts, tests (with notebooks and browser).  Exit status 1 if one of them fails.
"""

from __future__ import annotations

import os
import subprocess
import sys
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
LINT_IMPORTS = (
    "import sys; from importlinter.cli import lint_imports_command as run; sys.argv[0] = 'lint-imports'; run()"
)

CHECKS = {
    "lint": ["-m", "ruff", "check", "."],
    "format": ["-m", "ruff", "format", "--check", "."],
    "types": ["-m", "mypy"],
    "imports": ["-c", LINT_IMPORTS],
    "tests": ["-m", "pytest", "-rsx"],
}


def run_checks(names: list[str]) -> int:
    """Run the named checks, or all of them, and return how many failed."""
    unknown = [name for name in names if name not in CHECKS]
    if unknown:
        print(f"there is no check {unknown[0]!r}; choose from {', '.join(CHECKS)}")
        return 1
    failed = []
    for name in names or CHECKS:
        print(f"\n=== {name} ===", flush=True)
        start = time.monotonic()
        status = subprocess.run([sys.executable, *CHECKS[name]], cwd=ROOT, env=_environment(), check=False).returncode
        print(f"=== {name}: {'ok' if status == 0 else 'FAILED'} in {time.monotonic() - start:.0f} s ===", flush=True)
        if status:
            failed.append(name)
    print("\nall checks passed" if not failed else f"\nfailed: {', '.join(failed)}")
    return len(failed)


def _environment() -> dict[str, str]:
    """The environment, with a plain terminal and Python reading and writing UTF-8."""
    return os.environ | {"PYTHONUTF8": "1", "NO_COLOR": "1"}


if __name__ == "__main__":
    sys.exit(1 if run_checks(sys.argv[1:]) else 0)
