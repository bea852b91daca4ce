# Weights of a built layer that `enable_lora` and `quantize` put others in the place of.

# %% Two factors beside a frozen kernel
import keras
from keras import layers
x = keras.Input((64,))                                #: (None, 64)
fc = layers.Dense(256)
h = fc(x)                                             #: (None, 256) · 16,640
fc.enable_lora(rank=4)
z = fc(keras.Input((64,)))                            #: (None, 256) · 17,920
w = fc.get_weights()                                  #: [(64, 256), (256,), (64, 4), (4, 256)]

# %% Tables, einsum kernels and convolutions, by position
import keras
from keras import layers
emb = keras.Sequential([layers.Input((12,), dtype="int32"), layers.Embedding(100, 24)])  #: (None, 12, 24) · Σ 2,400
emb.layers[0].enable_lora(2)
e = emb(keras.ops.zeros((5, 12), "int32"))            #: (5, 12, 24) · 2,648
mixed = layers.EinsumDense("abc,cde->abde", output_shape=(None, 8, 16), bias_axes="de")
a = mixed(keras.ops.zeros((2, 6, 32)))                #: (2, 6, 8, 16) · 4,224
mixed.enable_lora(3)
b = mixed(keras.ops.zeros((4, 6, 32)))                #: (4, 6, 8, 16) · 5,040
conv = layers.Conv2D(8, 3)
c = conv(keras.Input((9, 9, 3)))                      #: (None, 7, 7, 8) · 224
conv.enable_lora(2)
d = conv(keras.Input((9, 9, 3)))                      #: (None, 7, 7, 8) · 294

# %% Integers, and a scale for each output
import keras
from keras import layers
q = keras.Sequential([layers.Input((32,)), layers.Dense(16), layers.ReLU(), layers.Dense(8)])  #: (None, 8) · Σ 664
q.quantize("int8")
y = q(keras.Input((32,)))                             #: (None, 8) · 688
w = q.get_weights()                                   #: [(16,) and 5 more]
t = keras.Sequential([layers.Input((5,), dtype="int32"), layers.Embedding(16, 4), layers.Dense(8)])  #: (None, 5, 8) · Σ 104
t.layers[0].enable_lora(2)
t.quantize(mode="int8")
v = t(keras.Input((5,), dtype="int32"))               #: (None, 5, 8) · 168

# %% Layers inside a layer, and a class of one's own, which keeps its weights
import keras
from keras import layers
class Wider(layers.Dense):
    pass
inner = keras.Sequential([layers.Input((4,)), Wider(3), layers.Dense(2)])  #: (None, 2) · Σ 23
model = keras.Sequential([layers.Input((4,)), inner])                      #: (None, 2) · Σ 23
model.quantize("int8")
y = model(keras.Input((4,)))                          #: (None, 2) · 25

# %% A layer that has no weights yet
from keras import layers
d = layers.Dense(4)
done = d.enable_lora(4)
#      ^^^^^^^^^^^^^^^^ error[not-built]

# %% A constraint of the same weights
import keras
from keras import layers
d = layers.Dense(4, kernel_constraint="non_neg")
y = d(keras.Input((3,)))                              #: (None, 4) · 16
done = d.enable_lora(2)
#      ^^^^^^^^^^^^^^^^ error[lora-with-constraint]

# %% A projection of attention, by the name of its property
import keras
from keras import layers
a = layers.MultiHeadAttention(4, 12)
x = keras.random.normal((3, 11, 48))  #: (3, 11, 48)
y = a(x, x)  #: (3, 11, 48) · 9,408
k = a.query_dense.kernel  #: (48, 4, 12)
a.query_dense.enable_lora(4)
part = a.output_dense
part.enable_lora(2)
z = a(x, x)  #: (3, 11, 48) · 10,416
w = a.query_dense.lora_kernel_a  #: (48, 4, 4)
b = part.lora_kernel_b  #: (2, 48)
n = a.count_params()
u = keras.ops.zeros((n,))  #: (10416,)

# %% What the projections make of their integers: silent
import keras
from keras import layers
i = keras.Input((11, 48))  #: (None, 11, 48)
m = keras.Model(i, layers.MultiHeadAttention(4, 12)(i, i))  #: (None, 11, 48) · Σ 9,408
m.quantize("int8")  # silent: what the projections hold
y = m(keras.ops.zeros((2, 11, 48)))  #: (2, 11, 48)
