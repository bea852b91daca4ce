import os

os.environ["KERAS_BACKEND"] = "torch"
import keras
import numpy as np
import torch
import torch.nn.functional as F
from keras import layers

# %% Tensors made anew   # backend: torch
x = torch.randn(8, 16, 32)                                              #: (8, 16, 32)
z = torch.zeros((3, 4))                                                 #: (3, 4)
o = torch.ones(5)                                                       #: (5,)
t = torch.tensor([[1.0, 2.0], [3.0, 4.0]])                              #: (2, 2)
fn = torch.from_numpy(np.ones((4, 2)))                                  #: (4, 2)
r = torch.randint(0, 10, (6, 2))                                        #: (6, 2)
p = torch.randperm(9)                                                   #: (9,)
a = torch.arange(10)                                                    #: (10,)
a2 = torch.arange(2, 10, 2)                                             #: (4,)
l = torch.linspace(0, 1, 5)                                             #: (5,)
f = torch.full((2, 3), 7.0)                                             #: (2, 3)
e = torch.eye(3)                                                        #: (3, 3)
zl = torch.zeros_like(x)                                                #: (8, 16, 32)

# %% Methods and functions of tensors   # backend: torch
x = torch.randn(8, 16, 32)                                              #: (8, 16, 32)
a = torch.arange(10)                                                    #: (10,)
v = x.view(8, -1)                                                       #: (8, 512)
v2 = x.view(-1, 32)                                                     #: (128, 32)
rs = x.reshape(8, 4, 4, 32)                                             #: (8, 4, 4, 32)
pm = x.permute(0, 2, 1)                                                 #: (8, 32, 16)
tr = x.transpose(1, 2)                                                  #: (8, 32, 16)
us = x.unsqueeze(1)                                                     #: (8, 1, 16, 32)
sq = us.squeeze(1)                                                      #: (8, 16, 32)
sq2 = x.squeeze()                                                       #: (8, 16, 32)
fl = x.flatten(1)                                                       #: (8, 512)
fl2 = torch.flatten(x, start_dim=1)                                     #: (8, 512)
c = torch.cat([x, x], dim=-1)                                           #: (8, 16, 64)
st = torch.stack([x, x], dim=1)                                         #: (8, 2, 16, 32)
s = x.sum()
s1 = x.sum(dim=1)                                                       #: (8, 32)
m = x.mean(dim=-1, keepdim=True)                                        #: (8, 16, 1)
m2 = x.mean((1, 2))                                                     #: (8,)
mx, ix = x.max(dim=1)                                                   #: 2 × (8, 32)
am = x.argmax(dim=-1)                                                   #: (8, 16)
sm = F.softmax(x, dim=-1)                                               #: (8, 16, 32)
sm2 = x.softmax(dim=-1)                                                 #: (8, 16, 32)
mm = x @ x.transpose(-2, -1)                                            #: (8, 16, 16)
bm = torch.bmm(x, pm)                                                   #: (8, 16, 16)
ein = torch.einsum("bij,bkj->bik", x, x)                                #: (8, 16, 16)
lo = x.long()                                                           #: (8, 16, 32)
fo = a.float()                                                          #: (10,)
ch = x.chunk(4, dim=-1)                                                 #: 4 × (8, 16, 8)
q, k, vv = torch.chunk(torch.ones(2, 6), 3, dim=-1)                     #: 3 × (2, 2)
sp = torch.split(x, 5, dim=1)                                           #: (8, 5, 32) and 3 more
w = torch.where(x > 0, x, torch.zeros_like(x))                          #: (8, 16, 32)
oh = F.one_hot(torch.tensor([0, 2, 1]), num_classes=3)                  #: (3, 3)
ex = torch.ones(3, 1).expand(3, 4)                                      #: (3, 4)
ex2 = torch.ones(3, 1).expand(-1, 4)                                    #: (3, 4)
rp = torch.ones(3, 2).repeat(2, 2)                                      #: (6, 4)
tk, ti = torch.topk(x, 3, dim=-1)                                       #: 2 × (8, 16, 3)
so, si = torch.sort(x, dim=-1)                                          #: 2 × (8, 16, 32)
n = x.detach().cpu().numpy()                                            #: (8, 16, 32)
d = x.size(0)
dd = torch.ones(x.size(1), x.shape[2])                                  #: (16, 32)
b, tt, ff = x.size()
y = torch.zeros(b, tt)                                                  #: (8, 16)
cl = x.clamp(0, 1)                                                      #: (8, 16, 32)
ri = x.repeat_interleave(2, dim=0)                                      #: (16, 16, 32)
ni = x[:, 0]                                                            #: (8, 32)
mi = x[x[:, 0, 0] > 0]                                                  #: (mi.shape[0], 16, 32)
cmp = (am == 3).float().mean()
nr = x.norm(dim=-1)                                                     #: (8, 16)
std = x.std(dim=0)                                                      #: (16, 32)
tril = torch.tril(torch.ones(4, 4))                                     #: (4, 4)
cs = x.cumsum(dim=1)                                                    #: (8, 16, 32)
cd = torch.sqrt(x.abs() + 1)                                            #: (8, 16, 32)
amx = torch.amax(x, dim=(1, 2))                                         #: (8,)
ga = torch.gather(x, 2, torch.zeros(8, 16, 1).long())                   #: (8, 16, 1)
mk = x.masked_fill(x > 0, 0.0)                                          #: (8, 16, 32)
ub = torch.ones(3, 4).unbind(0)                                         #: 3 × (4,)

# %% What both refuse is told   # backend: torch
x = torch.ones(2, 3)                                                    #: (2, 3)
y = x + torch.ones(2, 4)
#   ^^^^^^^^^^^^^^^^^^^^ error[shapes-do-not-broadcast]


# %% A layer that computes with PyTorch   # backend: torch
class Pool(layers.Layer):
    def call(self, x):
        mean = x.mean(dim=1)                                            #: (None, 16)
        top, _ = torch.max(x, dim=1)                                    #: 2 × (None, 16)
        return torch.cat([mean, top], dim=-1)                           #: (None, 32)


outputs = layers.Dense(3)(Pool()(keras.Input((12, 16))))                #: (None, 3) · 99

# %% Numbers of Python's own become floats of 32 bits, arrays keep theirs   # backend: torch
made = torch.tensor([1.0, 2.0])                                         #: (2,)
# ^ hover: (2,) tensor float32
kept = torch.from_numpy(np.ones((2, 3)))                                #: (2, 3)
# ^ hover: (2, 3) tensor float64
