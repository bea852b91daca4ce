"""Tells jupyter-lsp of the language server, so that JupyterLab starts it for notebooks."""

from keras_shape_lens import command


def specification(app=None):
    """The entry point `jupyter_lsp_spec_v1`: server specifications by their names."""
    return {
        "keras-shape-lens": {
            "version": 2,
            "argv": [*command("keras-shape-lens-langserver"), "--stdio"],
            "languages": ["python"],
            "mime_types": ["text/x-python", "text/x-ipython"],
            "display_name": "Keras Shape Lens",
        }
    }
