"""The files of a server, without the server."""

import asyncio

from nbformat.sign import MemorySignatureStore, NotebookNotary, SignatureStore
from nbformat.v4 import new_notebook

from careerkit.launch.contents import WorkbookContentsManager


def test_another_notebook_is_saved_though_the_store_of_signatures_is_damaged(tmp_path):
    contents = WorkbookContentsManager(root_dir=str(tmp_path))
    contents.notary = NotebookNotary(data_dir=str(tmp_path), store_factory=MemorySignatureStore)
    # It can keep none.
    contents.notary.store = SignatureStore()
    content = new_notebook()
    asyncio.run(contents.save({"type": "notebook", "content": content}, "other.ipynb"))
    assert (tmp_path / "other.ipynb").exists()
    assert contents.notary.check_signature(content)
