# What a layer of Keras 3 keeps of containers that are set on it: dicts and lists of its own, whatever class they had.

# %% Layers in a dict and a list of the program's own classes are the layer's
class Heads(dict):
    pass

class Stack(list):
    pass

class Several(layers.Layer):
    def __init__(self):
        super().__init__()
        self.heads = Heads(a=layers.Dense(3), b=layers.Dense(5))
        self.stack = Stack([layers.Dense(2)])
        self.nested = {"more": Heads(c=layers.Dense(1))}

    def call(self, x):
        outs = [head(x) for head in self.heads.values()]      #: [(2, 3), (2, 5)]
        return outs + [self.stack[0](x), self.nested["more"]["c"](x)]  #: [(2, 3), (2, 5), (2, 2), (2, 1)]

several = Several()
a, b, c, d = several(np.zeros((2, 4)))                        #: [(2, 3), (2, 5), (2, 2), (2, 1)] · 55
weights = np.zeros(len(several.weights))                      #: (8,)

# %% A deque is kept as it is, and nothing in it is looked for
from collections import deque

class Queued(layers.Layer):
    def __init__(self):
        super().__init__()
        self.queue = deque([layers.Dense(3)])

    def call(self, x):
        return self.queue[0](x)                               #: (2, 3) · 15

queued = Queued()
out = queued(np.zeros((2, 4)))                                #: (2, 3)
weights = np.zeros(1 + len(queued.weights))                   #: (1,)

# %% A stack of which a layer was refused lacks nothing, since it was never made
base = keras.Sequential([keras.Input((8, 8, 3)), layers.Conv2D(4, 9)])
#                                                                 ^ error[window-exceeds-input]
out = base.output
