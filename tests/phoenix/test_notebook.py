"""The notebook on servers, against a real one."""

import shutil
from pathlib import Path

NOTEBOOK = Path(__file__).parents[2] / "notebooks" / "04_phoenix_server.ipynb"


def test_it_runs(server, tmp_path, monkeypatch):
    import nbformat
    from nbclient import NotebookClient  # not in the quick part's environment

    monkeypatch.setenv("PHOENIX_ENDPOINT", server.url)
    monkeypatch.setenv("PHOENIX_API_KEY", server.key or "")
    monkeypatch.setenv("PHOENIX_NB_HOME", str(tmp_path / "home"))
    shutil.copy(NOTEBOOK.parent / "messages.csv", tmp_path)
    notebook = nbformat.read(NOTEBOOK, as_version=4)
    NotebookClient(
        notebook,
        timeout=900,
        kernel_name="python3",
        store_widget_state=False,
        resources={"metadata": {"path": str(tmp_path)}},
    ).execute()
    printed = [str(cell.get("outputs")) for cell in notebook.cells if cell.cell_type == "code"]
    assert any("SyncReport(delivered=0, undelivered=0" in one for one in printed)
