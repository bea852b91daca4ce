# %% How many batches there are is a whole number
class Batches(keras.utils.PyDataset):
    def __init__(self, x, size):
        super().__init__()
        self.x, self.size = x, size   #: (40, 4)

    def __len__(self):
        return len(self.x) / self.size

    def __getitem__(self, i):
        part = self.x[i * self.size:(i + 1) * self.size]   #: (8, 4)
        return part, part[:, :1]   #: (8, 4), (8, 1)

model = keras.Sequential([keras.Input((4,)), layers.Dense(1)])   #: (None, 1) · Σ 5
model.compile("adam", "mse")
history = model.fit(Batches(np.zeros((40, 4)), 8))
#         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error[wrong-argument-type]
#         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ fix "Change to int(len(self.x) / self.size)"
