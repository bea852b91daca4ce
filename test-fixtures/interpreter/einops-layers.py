# The layers of einops: its functions with a pattern of their own.

# %% Patches of a film, means, and pixels in a row
import keras
import tensorflow as tf
from keras import layers
from einops.layers.tensorflow import Rearrange, Reduce
film = tf.zeros((2, 4, 32, 32, 3))                        #: (2, 4, 32, 32, 3)
cut = Rearrange("b (f pf) (h p1) (w p2) c -> b (f h w) (p1 p2 pf c)", p1=8, p2=8, pf=2)
tokens = cut(film)                                        #: (2, 32, 384)
mean = Reduce("b h w c -> b c", "mean")(film[:, 0])       #: (2, 3)
model = keras.Sequential([
    keras.Input((32, 32, 3)),                             #: (None, 32, 32, 3)
    layers.Conv2D(16, 3, padding="same"),                 #: (None, 32, 32, 16) · 448
    Rearrange("b h w c -> b (h w) c"),                    #: (None, 1024, 16)
    layers.Dense(8),                                      #: (None, 1024, 8) · 136
])                                                        #: (None, 1024, 8) · Σ 584
y = model(film[:, 0])                                     #: (2, 1024, 8) · 584

# %% A length that does not fit
import tensorflow as tf
from einops.layers.tensorflow import Rearrange
x = tf.zeros((2, 10, 3))                                  #: (2, 10, 3)
cut = Rearrange("b (n p) c -> b n (p c)", p=4)
y = cut(x)
#   ^^^^^^ error[einops-length]
