# Names of a file that globals() and exec() set.

# %% Names that globals() and exec() set
n = 3
globals()["n"] = 4
a = np.zeros(n)                                               #: (4,)
globals().update(n=5, other=6)
b = np.zeros((n, other))                                      #: (5, 6)
c = np.zeros((globals()["n"], globals().get("missing", 2)))   #: (5, 2)
exec("n = 13")
d = np.zeros(n)
