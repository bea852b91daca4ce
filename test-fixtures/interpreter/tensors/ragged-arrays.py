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
