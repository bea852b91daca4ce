# TFSMLayer runs a saved TensorFlow model, whose shapes only the file knows.

# %% Unknown until it is read
def build(path):
    return layers.TFSMLayer(path)
