# Arrays of lists whose rows have different lengths.

# %% Rows of words
rows = [[3, 5, 9], [4, 1], [7, 2, 2, 8]]
x = np.array(rows)
#            ^^^^ error[ragged-rows]
#            ^^^^ fix "Change to keras.utils.pad_sequences(rows, padding…"

# %% Deeper down, and a number beside a row
x = np.array([[[1, 2], [3, 4]], [[5, 6], [7]]])
#            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error[ragged-rows]

# %% As objects they may differ, and rows that are not known may be alike
rows = [[1, 2], [3]]
x = np.array(rows, dtype=object)  #: (2,)
y = np.array([np.random.rand(n) for n in (3, 3)])  #: (2, 3)
known = [[1, 2]]
for n in range(int(np.random.rand() * 3)):
    known.append([n, n])
z = np.array(known)  #: (z.shape[0], 2)

# %% TensorFlow's words
x = tf.constant([[1, 2], [3]])
#               ^^^^^^^^^^^^^ error[ragged-rows]

# %% Two rows that differ, whatever the third is
import fabric
words = fabric.words()
x = np.array([[1, 2], words, [3]])
#            ^^^^^^^^^^^^^^^^^^^^ error[ragged-rows]
y = np.array([[1, 2], words, [3]], dtype=object)  #: (3,)
z = np.array([[1, 2], words, [3, 4]])  #: (3, 2)
