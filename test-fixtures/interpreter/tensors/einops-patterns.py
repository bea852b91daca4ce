# einops: axes that patterns name are moved, merged, taken apart, repeated and reduced.

# %% rearrange
import tensorflow as tf
from einops import rearrange

images = np.zeros((2, 32, 24, 3))  #: (2, 32, 24, 3)
patches = rearrange(images, "b (h p1) (w p2) c -> b (h w) (p1 p2 c)", p1=8, p2=8)  #: (2, 12, 192)
heads = rearrange(patches, "b n (h d) -> b h n d", h=4)  #: (2, 4, 12, 48)
back = rearrange(heads, "b h n d -> b n (h d)")  #: (2, 12, 192)
first = rearrange(tf.zeros((2, 5, 6, 7)), "b ... c -> b c ...")  #: (2, 7, 5, 6)
flat = rearrange(tf.zeros((2, 5, 6, 7)), "b ... c -> b (... c)")  #: (2, 210)
stacked = rearrange([patches, patches], "k b n d -> b (n k) d")  #: (2, 24, 192)
thin = rearrange(np.zeros((2, 1, 3)), "a 1 b -> a b 1 ()")  #: (2, 3, 1, 1)
kept = rearrange(tf.constant(back), "b n d -> n (b d)", b=2)  #: (12, 384)

# %% reduce, repeat, einsum
from einops import einsum, reduce, repeat

images = np.zeros((2, 32, 24, 3))  #: (2, 32, 24, 3)
mean = reduce(images, "b h w c -> b c", "mean")  #: (2, 3)
pooled = reduce(images, "b (h 2) (w k) c -> b h w c", "max", k=3)  #: (2, 16, 8, 3)
ones = reduce(images, "b h w c -> b () () c", np.max)  #: (2, 1, 1, 3)
total = reduce(images, "b ... -> ", "sum").shape == ()
wide = repeat(np.zeros((3, 4)), "h w -> h (w 2)")  #: (3, 8)
both = repeat(np.zeros((3, 4)), "h w -> (2 h) (w k) 3", k=5)  #: (6, 20, 3)
token = repeat(np.zeros((1, 1, 8)), "1 1 d -> b 1 d", b=6)  #: (6, 1, 8)
product = einsum(np.zeros((2, 3, 4)), np.zeros((4, 5)), "b i d, d e -> b i e")  #: (2, 3, 5)

# %% pack, unpack, parse_shape
from einops import pack, parse_shape, unpack

a, b = np.zeros((2, 3, 4)), np.zeros((2, 4))  #: (2, 3, 4), (2, 4)
packed, shapes = pack([a, b], "b * d")  #: (2, 4, 4)
x = keras.Input((len(shapes), shapes[0][0] + 5))  #: (None, 2, 8)
c, d = unpack(packed, shapes, "b * d")  #: (2, 3, 4), (2, 4)
lengths = parse_shape(a, "b _ c")
y = keras.Input((lengths["b"], lengths["c"], len(lengths)))  #: (None, 2, 4, 2)

# %% in a layer of one's own, whose batch is open
from einops import rearrange, repeat


class Patches(keras.layers.Layer):
    def call(self, x):
        x = rearrange(x, "b (h p) w -> b h (p w)", p=2)  #: (None, 2|None, 12)
        return repeat(x, "b h w -> b k h w", k=3)        #: (None, 3, 2|None, 12)


known = Patches()(keras.Input((4, 6)))  #: (None, 3, 2, 12)
half = Patches()(keras.Input((None, 6)))  #: (None, 3, None, 12)

# %% an axis that is no multiple
from einops import rearrange

x = np.zeros((2, 30, 3))  #: (2, 30, 3)
y = rearrange(x, "b (h p) c -> b h (p c)", p=8)
#                ^^^^^^^^^^^^^^^^^^^^^^^^ error[einops-length]

# %% an axis of another length
from einops import rearrange

x = np.zeros((2, 30, 3))  #: (2, 30, 3)
y = rearrange(x, "b h c -> b (h c)", h=31)
#                ^^^^^^^^^^^^^^^^^^ error[einops-length]

# %% another number of axes
from einops import rearrange

x = np.zeros((2, 30, 3))  #: (2, 30, 3)
y = rearrange(x, "b h w c -> b (h w) c")
#                ^^^^^^^^^^^^^^^^^^^^^^ error[einops-rank]

# %% names on one side only
from einops import rearrange

x = np.zeros((2, 30, 3))  #: (2, 30, 3)
y = rearrange(x, "b h c -> b h")
#                ^^^^^^^^^^^^^^ error[einops-names]

# %% a new axis without a length
from einops import repeat

x = np.zeros((2, 30, 3))  #: (2, 30, 3)
y = repeat(x, "b h c -> b h c k")
#             ^^^^^^^^^^^^^^^^^^ error[einops-names]

# %% Keras's symbolic tensors are not taken
from einops import rearrange

x = keras.Input((4, 6))  #: (None, 4, 6)
y = rearrange(x, "b h w -> b (h w)")
#             ^ error[keras-tensor-in-tensorflow]
