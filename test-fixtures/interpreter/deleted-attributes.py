# What is deleted from a class is looked up in its bases from then on.

# %% A class attribute that hides that of the base
class Base:
    shape = (2, 3)


class Derived(Base):
    shape = (5,)


d = Derived()
a = np.zeros(d.shape)                                         #: (5,)
d.shape = (7, 7)
b = np.zeros(d.shape)                                         #: (7, 7)
del d.shape
c = np.zeros(d.shape)                                         #: (5,)
del Derived.shape
e = np.zeros(d.shape)                                         #: (2, 3)
Derived.shape = (4,)
delattr(Derived, "shape")
f = np.zeros(Derived.shape)                                   #: (2, 3)
