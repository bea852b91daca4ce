# Layers that are called with variables that the program keeps itself.

# %% What comes out, and the variables that the call leaves
model = keras.Sequential([keras.Input((16,)), layers.Dense(8), layers.BatchNormalization(), layers.Dense(4)])  #: (None, 4) · Σ 204
trained = [v.value for v in model.trainable_variables]  #: [(16, 8) and 5 more]
others = [v.value for v in model.non_trainable_variables]  #: [2 × (8,)]
x = np.zeros((5, 16))  #: (5, 16)
y, left = model.stateless_call(trained, others, x, training=True)  #: (5, 4), (8,), (8,)
z, left, losses = model.stateless_call(trained, others, x, return_losses=True)  #: (5, 4), (8,), (8,), (?)
also, _ = model.stateless_call(trainable_variables=trained, non_trainable_variables=others, inputs=x)  #: (5, 4), (8,), (8,)

# %% A model of the program's own, several outputs
class Two(keras.Model):
    def __init__(self):
        super().__init__()
        self.a = layers.Dense(3)
        self.b = layers.Dense(2)

    def call(self, x):
        return self.a(x), self.b(x)  #: (7, 3), (7, 2)

m = Two()
m.build((None, 6))
(p, q), left = m.stateless_call(m.trainable_variables, m.non_trainable_variables, np.zeros((7, 6)))  #: (7, 3), (7, 2)

# %% Where a stack of cells begins
stack = layers.StackedRNNCells([layers.LSTMCell(12), layers.GRUCell(8)])
states = stack.get_initial_state(batch_size=4)  #: [(4, 12), (4, 12), (4, 8)]
one, new = stack(np.zeros((4, 5)), states)  #: (4, 8) and 3 more · 1.39k
h, c = states[0]  #: 2 × (4, 12)

# %% Labels decoded, with all that the function takes
labels, score = ops.ctc_decode(np.zeros((2, 9, 5)), np.array([9, 7]), strategy="greedy", merge_repeated=True, mask_index=0)  #: (1, 2, 9), (2, 1)
