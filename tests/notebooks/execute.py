"""Run the notebooks and store them with their results: python -m tests.notebooks.execute [NAME.ipynb ...]."""

from __future__ import annotations

import sys
from pathlib import Path

FOLDER = Path(__file__).resolve().parent.parent.parent / "notebooks"


def execute(path: Path) -> None:
    """Run one notebook and write it back without clock times."""
    import nbformat
    from nbclient import NotebookClient

    notebook = nbformat.read(path, as_version=4)
    client = NotebookClient(
        notebook, timeout=300, kernel_name="python3", resources={"metadata": {"path": FOLDER}}, record_timing=False
    )
    client.execute()
    for number, cell in enumerate(notebook.cells):
        cell.id = f"cell-{number + 1}"
        cell.metadata.pop("execution", None)
    notebook.metadata["language_info"] = {"name": "python"}
    nbformat.write(notebook, path)


if __name__ == "__main__":
    names = sys.argv[1:] or [path.name for path in sorted(FOLDER.glob("*.ipynb"))]
    for name in names:
        execute(FOLDER / name)
