# JaxLayer runs a JAX function, whose shapes are not Keras's to tell.

# %% Unknown until it is run
def build(function):
    return layers.JaxLayer(function)
