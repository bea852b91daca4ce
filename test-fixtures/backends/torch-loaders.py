import os

os.environ["KERAS_BACKEND"] = "torch"
import keras
import numpy as np
import torch
from keras import layers
from torch.utils.data import ConcatDataset, DataLoader, Dataset, Subset, TensorDataset, random_split

# %% Rows of tensors in batches   # backend: torch
data = TensorDataset(torch.rand(100, 8), torch.zeros(100).long())
loader = DataLoader(data, batch_size=32, shuffle=True)
x, y = next(iter(loader))                                               #: (32, 8), (32,)
batches = torch.zeros(len(loader), 2)                                   #: (4, 2)
train, rest = random_split(data, [0.75, 0.25])
whole = torch.zeros(len(train), len(rest))                              #: (75, 25)
both = torch.zeros(len(ConcatDataset([train, Subset(data, [0, 1])])))   #: (77,)
dropped = torch.zeros(len(DataLoader(data, 32, drop_last=True)))        #: (3,)


# %% Samples of the program's own   # backend: torch
class Squares(Dataset):
    def __init__(self, n):
        self.x = torch.rand(n, 24, 3)                                   #: (64, 24, 3)

    def __len__(self):
        return len(self.x)

    def __getitem__(self, i):
        return self.x[i], 1.0


loader = DataLoader(Squares(64), batch_size=16)
x, y = next(iter(loader))                                               #: (16, 24, 3), (16,)

# %% Labels of a loader are compared with the outputs   # backend: torch
model = keras.Sequential([keras.Input((8,)), layers.Dense(3)])          #: (None, 3) · Σ 27
model.compile("sgd", "mse")
wrong = DataLoader(TensorDataset(torch.rand(64, 9), torch.rand(64, 3)), batch_size=16)
model.fit(wrong, verbose=0)
#         ^^^^^ error[changed-axis]

# %% Samples in a list are like the first where they are alike   # backend: torch
pairs = [(torch.ones(3), 0), (torch.ones(3), 1)]                        #: [2 × (3,)]
x, y = next(iter(DataLoader(pairs, batch_size=2)))                      #: (2, 3), (2,)
ragged = [(torch.ones(3), 0), (torch.ones(4), 1)]                       #: [(3,), (4,)]
for x, y in DataLoader(ragged):
    s = x * 2
