# Arrays that do not make one array, since their lengths differ.

# %% Of two arrays in the first axis
a = np.array([np.zeros((30, 10)), np.zeros((29, 10))])
#            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error[ragged-rows]
#            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ fix "Change to keras.utils.pad_sequences([np.zeros((30…"

# %% In the last axis
a = np.asarray([np.zeros((3, 4)), np.zeros((3, 5))])
#              ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error[ragged-rows]

# %% Within rows
a = np.array([[np.zeros(3), np.zeros(2)], [np.zeros(3), np.zeros(3)]])
#            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error[ragged-rows]

# %% An array of objects keeps them
a = np.array([np.zeros((4, 3)), np.zeros((5, 3))], dtype=object)  #: (2,)

# %% One that many rows are
row = np.zeros(3)                                  #: (3,)
a = np.array([row] * 400)                          #: (400, 3)

# %% An array of which nothing is known may be a number, so that rows of it and a picture may be an array of objects
label = np.asarray(eval("3"))
picture = np.zeros((4, 4))  #: (4, 4)
rows = np.array([[label, picture], [label, picture]], dtype=object)
first = rows[0]
found = np.array([each for each, _ in rows])
alike = np.stack([np.asarray(eval("picture")), picture])  #: (2, 4, 4)
