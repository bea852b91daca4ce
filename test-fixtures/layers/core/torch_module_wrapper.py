# TorchModuleWrapper runs a PyTorch module, whose shapes are not Keras's to tell.

# %% Unknown until it is run
def build(module):
    return layers.TorchModuleWrapper(module)
