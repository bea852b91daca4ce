# FlaxLayer runs a Flax module, whose shapes are not Keras's to tell.

# %% Unknown until it is run
def build(module):
    return layers.FlaxLayer(module)
