# %% Splitting gives equal parts, or parts between indices
x = keras.Input((12, 8))  #: (None, 12, 8)
a, b = ops.split(x, 2, axis=-1)  #: 2 × (None, 12, 4)
first, middle, last = ops.split(x, [3, 5], axis=1)  #: (None, 3, 8) and 2 more
y = layers.Dense(2)(a)  #: (None, 12, 2) · 10
z = layers.Dense(2)(middle)  #: (None, 2, 2) · 18
rows = ops.unstack(x, axis=1)  #: [12 × (None, 8)]
w = layers.Dense(3)(rows[0])  #: (None, 3) · 27

# %% TensorFlow's split states sizes, one of which may be left to it
c, d, e = tf.split(tf.zeros((4, 10)), [2, -1, 3], axis=1)  #: (4, 2), (4, 5), (4, 3)
y = layers.Dense(2)(d)  #: (4, 2) · 12

# %% Patches of images are windows whose elements become channels
image = keras.Input((32, 30, 3))  #: (None, 32, 30, 3)
patches = ops.image.extract_patches(image, size=(6, 5))  #: (None, 5, 6, 90)
same = ops.image.extract_patches(image, size=6, strides=4, padding="same")  #: (None, 8, 8, 108)
y = layers.Dense(4)(patches)  #: (None, 5, 6, 4) · 364
small = ops.image.resize(image, (16, 16))  #: (None, 16, 16, 3)
grey = ops.image.rgb_to_grayscale(image)  #: (None, 32, 30, 1)
z = layers.Conv2D(2, 3)(grey)  #: (None, 30, 28, 2) · 20

# %% TensorFlow's image functions
pictures = tf.zeros((4, 40, 40, 3))  #: (4, 40, 40, 3)
pieces = tf.image.extract_patches(pictures, [1, 8, 8, 1], [1, 4, 4, 1], [1, 1, 1, 1], "VALID")  #: (4, 9, 9, 192)
crop = tf.image.random_crop(pictures, size=(4, 32, 32, 3))  #: (4, 32, 32, 3)
middle = tf.image.central_crop(pictures, 0.5)  #: (4, 20, 20, 3)
box = tf.image.crop_to_bounding_box(pictures, 2, 2, 10, 12)  #: (4, 10, 12, 3)
y = layers.Flatten()(box)  #: (4, 360)

# %% tensordot sums over the axes that it is told
t = keras.Input((4, 6))  #: (None, 4, 6)
weights = np.zeros((6, 5), "float32")  #: (6, 5)
y = ops.tensordot(t, weights, axes=1)  #: (None, 4, 5)
z = ops.tensordot(t, np.zeros((7, 4), "float32"), axes=[[1], [1]])  #: (None, 6, 7)
u = layers.Dense(2)(z)  #: (None, 6, 2) · 16

# %% Convolution and pooling as functions
v = tf.zeros((2, 28, 28, 3))  #: (2, 28, 28, 3)
kernel = tf.zeros((5, 5, 3, 16))  #: (5, 5, 3, 16)
y = tf.nn.conv2d(v, kernel, strides=[1, 2, 2, 1], padding="SAME")  #: (2, 14, 14, 16)
z = tf.nn.max_pool2d(y, ksize=2, strides=2, padding="VALID")  #: (2, 7, 7, 16)
s = keras.Input((20, 4))  #: (None, 20, 4)
k = ops.conv(s, np.zeros((3, 4, 8), "float32"), padding="valid")  #: (None, 18, 8)
p = ops.max_pool(s, 2)  #: (None, 10, 4)
y = layers.Flatten()(p)  #: (None, 40)

# %% The largest of each row, and the values at indices
scores = keras.Input((10,))  #: (None, 10)
values, indices = ops.top_k(scores, 3)  #: 2 × (None, 3)
picked = ops.take_along_axis(scores, indices, axis=-1)  #: (None, 3)
y = layers.Dense(2)(picked)  #: (None, 2) · 8

# %% Fourier transforms of pairs keep their shape; real signals give half as many frequencies
signal = keras.Input((8, 16))  #: (None, 8, 16)
re, im = ops.fft2((signal, ops.zeros_like(signal)))  #: 2 × (None, 8, 16)
fre, fim = ops.rfft(signal)  #: 2 × (None, 8, 9)
y = layers.Dense(2)(fre)  #: (None, 8, 2) · 20
stft = tf.signal.stft(tf.zeros((3, 1000)), frame_length=256, frame_step=128)  #: (3, 6, 129)

# %% c_ joins along the last axis, however many there are
deep = np.c_[np.zeros((4, 5, 1)), np.zeros((4, 5, 3))]       #: (4, 5, 4)
flat = np.c_[np.zeros(4), np.zeros((4, 2))]                  #: (4, 3)
ends = np.zeros(4)                                           #: (4,)
ends = np.r_[ends[0], ends, np.inf]                          #: (6,)
rows = np.r_[np.zeros((4, 5, 1)), np.zeros((2, 5, 1))]       #: (6, 5, 1)
wrong = np.c_[np.zeros((4, 5, 1)), np.zeros((4, 6, 3))]
#       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error[concatenate-mismatch]

# %% A shape of tf.random is a list of lengths, where tf.zeros takes a number
a = tf.zeros(2)                  #: (2,)
b = tf.random.normal([3], 2)     #: (3,)
try:
    c = tf.random.normal(3, 2)
except tf.errors.InvalidArgumentError:
    c = b

# %% A window may reach over channels
maps = np.zeros((2, 70, 120, 60))  #: (2, 70, 120, 60)
deep = tf.nn.max_pool(maps, ksize=(1, 1, 1, 3), strides=(1, 1, 1, 3), padding="VALID")  #: (2, 70, 120, 20)
flat = tf.nn.max_pool(maps, ksize=(1, 2, 2, 1), strides=(1, 2, 2, 1), padding="VALID")  #: (2, 35, 60, 60)
wide = tf.nn.avg_pool(maps, ksize=[1, 1, 3, 1], strides=[1, 1, 3, 1], padding="VALID")  #: (2, 70, 40, 60)

# %% Turned by chance: what is as long as it is wide keeps its shape
k = tf.random.uniform([], 0, 4, dtype=tf.int32)
square = tf.image.rot90(tf.zeros((64, 64, 3)), k)  #: (64, 64, 3)
wide = tf.image.rot90(tf.zeros((20, 30, 3)), k)  #: (wide.shape[0], wide.shape[1], 3)
turned = tf.image.rot90(tf.zeros((20, 30, 3)))  #: (30, 20, 3)

# %% batch_flatten multiplies while it runs, so that a batch that is open leaves nothing known
from tensorflow.keras import backend as K
x = keras.Input((20, 32))  #: (None, 20, 32)
y = layers.Lambda(lambda t: K.batch_flatten(t))(x)  #: (None, None)
z = K.batch_flatten(tf.zeros((4, 5, 6)))  #: (4, 30)
e = K.batch_flatten(tf.zeros((4, 0, 6)))  #: (e.shape[0], 0)
