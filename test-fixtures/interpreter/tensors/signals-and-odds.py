# Signals and what they are made of, windows, matrices' properties, draws by odds, and paths of names in text.

# %% from frequencies back to samples
import tensorflow as tf

waves = tf.zeros((2, 8000))  #: (2, 8000)
frames = tf.signal.stft(waves, 256, 128)  #: (2, 61, 129)
again = tf.signal.inverse_stft(frames, 256, 128)  #: (2, 7936)
real = tf.signal.irfft(tf.signal.rfft(waves))  #: (2, 8000)
short = tf.signal.irfft(tf.signal.rfft(waves), fft_length=[512])  #: (2, 512)
odd = np.fft.irfft(np.zeros((3, 9)))  #: (3, 16)
along = np.fft.irfft(np.zeros((3, 9)), n=7, axis=0)  #: (7, 9)
summed = tf.signal.overlap_and_add(tf.zeros((4, 10, 400)), 160)  #: (4, 1840)
pair = keras.ops.rfft(keras.ops.zeros((2, 30)))  #: 2 × (2, 16)
back = keras.ops.irfft(pair)  #: (2, 30)
parts = keras.ops.stft(keras.ops.zeros((2, 96)), 32, 8, 32)  #: 2 × (2, 13, 17)
whole = keras.ops.istft(parts, 32, 8, 32)  #: (2, 96)
cut = keras.ops.istft(parts, 32, 8, 32, length=50)  #: (2, 50)
pieces = keras.ops.extract_sequences(keras.ops.zeros((2, 20)), 6, 3)  #: (2, 5, 6)

# %% scales and windows
import tensorflow as tf

weights = tf.signal.linear_to_mel_weight_matrix(40, 257, 8000, 80.0, 3800.0)  #: (257, 40)
mel = tf.tensordot(tf.zeros((24, 48, 257)), weights, 1)  #: (24, 48, 40)
cepstrum = tf.signal.mfccs_from_log_mel_spectrograms(mel)[..., :13]  #: (24, 48, 13)
cosine = tf.signal.dct(mel, n=20)  #: (24, 48, 20)
hann = tf.signal.hann_window(400)  #: (400,)
kaiser = keras.ops.kaiser(12, 8.0)  #: (12,)

# %% matrices and vectors
import tensorflow as tf

m = tf.zeros((5, 4, 3))  #: (5, 4, 3)
v = tf.linalg.matvec(m, tf.zeros((5, 3)))  #: (5, 4)
t = tf.linalg.matvec(m, tf.zeros((4,)), transpose_a=True)  #: (5, 3)
inverse = tf.linalg.pinv(m)  #: (5, 3, 4)
diagonal = keras.ops.diagonal(keras.ops.zeros((4, 6)))  #: (4,)
trace = keras.ops.trace(keras.ops.zeros((4, 4, 2)))  #: (2,)
lower = keras.ops.tri(3, 5)  #: (3, 5)
area = keras.ops.trapezoid(keras.ops.zeros((3, 9)))  #: (3,)
cross = keras.ops.cross(keras.ops.zeros((7, 3)), keras.ops.zeros((7, 3)))  #: (7, 3)

# %% draws, masks and turned images
import tensorflow as tf

logits = keras.ops.zeros((5, 3))  #: (5, 3)
action = keras.random.categorical(logits, 1)[:, 0]  #: (5,)
several = tf.random.categorical(logits, num_samples=4)  #: (5, 4)
picked = tf.boolean_mask(logits, [True, False, True, True, False])  #: (3, 3)
valid = tf.sequence_mask([1, 3, 2], maxlen=6)  #: (3, 6)
turned = tf.image.transpose(tf.zeros((9, 80, 70, 3)))  #: (9, 70, 80, 3)
penalty = logits + tf.nn.l2_loss(logits)  #: (5, 3)
moved = keras.ops.rearrange(keras.ops.zeros((2, 6, 3)), "b (h p) c -> b h (p c)", p=2)  #: (2, 3, 6)

# %% a class that text names by its path
import importlib


def named(path):
    module, _, name = path.rpartition(".")
    return getattr(importlib.import_module(module), name)


x = keras.Input((4, 6))  #: (None, 4, 6)
y = named("keras.layers.Flatten")()(x)  #: (None, 24)
sizes = "a.b.c".rpartition("."), "abc".rpartition("."), "abc".partition(".")
z = keras.Input((len(sizes[0][0]), len(sizes[1][2]), len(sizes[2][0]), "abcb".rindex("b")))  #: (None, 3, 3, 3, 3)
u = keras.Input((3 if "x1".isidentifier() else 4, len("{a}{b}".format_map({"a": 12, "b": 3}))))  #: (None, 3, 3)
