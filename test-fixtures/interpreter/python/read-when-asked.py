# What Python reads only when somebody asks: names of generators, functions of `map`, views of dicts, values that are sent.

# %% A generator expression reads its names when it is drawn from, and its first iterable when it is made
n = 2
sizes = (k * n for k in [1, 2])
n = 3
late = np.zeros(list(sizes))                                  #: (3, 6)
items = [4, 5]
sizes = (k + n for k in items)
items = [9]
early = np.zeros(list(sizes))                                 #: (7, 8)
sizes = (k + n for k in [1, 2, 3])
first = np.zeros(next(sizes))                                 #: (4,)
n = 1
others = np.zeros(list(sizes))                                #: (3, 4)

# %% What its names hold may be changed as well
class Settings: pass
settings = Settings()
settings.width = 2
widths = (k + settings.width for k in [1, 2])
settings.width = 3
of_object = np.zeros(list(widths))                            #: (4, 5)
seen = [1]
counts = (len(seen) + k for k in [1, 2])
seen.append(2)
of_list = np.zeros(list(counts))                              #: (3, 4)
left = (k for k in [1, 2, 3] if k not in seen)
seen.remove(1)
of_condition = np.zeros(list(left))                           #: (1, 3)

# %% Layers that a generator makes have the units of when they are made
width = 4
makers = (layers.Dense(k * width) for k in [2, 4])
width = 5
x = keras.Input((3,))                                         #: (None, 3)
for layer in makers:
    x = layer(x)                                              #: (None, 10|20) · 40|220

# %% `map`, `filter` and their kin call their functions when they are asked
import itertools
n = 2
scaled = map(lambda k: k * n, [1, 2])
n = 4
a = np.zeros(list(scaled))                                    #: (4, 8)
small = filter(lambda k: k < n, [1, 3, 5, 7])
n = 6
b = np.zeros(list(small))                                     #: (1, 3, 5)
taken = itertools.takewhile(lambda k: k < n, [1, 2, 8, 9])
n = 9
c = np.zeros(list(taken))                                     #: (1, 2, 8)
sums = itertools.starmap(lambda i, j: i + j + n, [(1, 2), (3, 4)])
n = 2
d = np.zeros(list(sums))                                      #: (5, 9)
joined = itertools.accumulate([1, 2], lambda i, j: i + j + n)
n = 3
e = np.zeros(list(joined))                                    #: (1, 6)

# %% A generator runs its body when it is asked
def sizes(count):
    for i in range(count):
        yield n + i

n = 6
made = sizes(2)
n = 7
late = np.zeros(list(made))                                   #: (7, 8)

# %% Lists that are changed on the way
items = [1, 2, 3]
backwards = reversed(items)
items[1] = 7
items.append(9)
a = np.zeros(list(backwards))                                 #: (3, 7, 1)
import itertools
chained = itertools.chain(items, [5])
items[0] = 8
b = np.zeros(list(chained))                                   #: (8, 7, 3, 9, 5)

# %% Views of a dict show what it holds by then
layout = {"a": 1, "b": 2}
names, widths, pairs = layout.keys(), layout.values(), layout.items()
layout["c"] = 3
a = np.zeros(list(widths))                                    #: (1, 2, 3)
b = np.zeros(len(names))                                      #: (3,)
c = np.zeros([width for _, width in pairs])                   #: (1, 2, 3)
copied = list(widths)
del layout["a"]
d = np.zeros(copied)                                          #: (1, 2, 3)
e = np.zeros([*widths])                                       #: (2, 3)

# %% A generator that is sent values
def total():
    so_far = 0
    while True:
        value = yield so_far
        if value is None:
            break
        so_far += value

adding = total()
next(adding)
a = np.zeros((adding.send(3), adding.send(4)))                #: (3, 7)

# %% `yield from` gives what the other generator returns
def inner():
    yield 1
    yield 2
    return 5

def outer():
    more = yield from inner()
    yield more

a = np.zeros(list(outer()))                                   #: (1, 2, 5)

# %% A generator that ends may give many items
def many():
    for i in range(100):
        yield i

a = np.zeros(len(list(many())))                               #: (100,)
b = np.zeros(sum(many()))                                     #: (4950,)


# %% What reads more places than are compared is not known once it is asked for
(
    a0, a1, a2, a3, a4, a5, a6, a7, a8, a9, a10, a11, a12, a13, a14, a15, a16, a17, a18, a19,
    a20, a21, a22, a23, a24, a25, a26, a27, a28, a29, a30, a31, a32, a33, a34, a35, a36, a37, a38, a39,
    a40, a41, a42, a43, a44, a45, a46, a47, a48, a49, a50, a51, a52, a53, a54, a55, a56, a57, a58, a59,
    a60, a61, a62, a63, a64, a65, a66, a67, a68, a69, a70, a71, a72, a73, a74, a75, a76, a77, a78, a79,
    a80, a81, a82, a83, a84, a85, a86, a87, a88, a89, a90, a91, a92, a93, a94, a95, a96, a97, a98, a99,
    a100, a101, a102, a103, a104, a105, a106, a107, a108, a109, a110, a111, a112, a113, a114, a115, a116, a117, a118, a119,
    a120, a121, a122, a123, a124, a125, a126, a127, a128, a129, a130, a131, a132, a133, a134, a135, a136, a137, a138, a139,
    a140, a141, a142, a143, a144, a145, a146, a147, a148, a149, a150, a151, a152, a153, a154, a155, a156, a157, a158, a159,
    a160, a161, a162, a163, a164, a165, a166, a167, a168, a169, a170, a171, a172, a173, a174, a175, a176, a177, a178, a179,
    a180, a181, a182, a183, a184, a185, a186, a187, a188, a189, a190, a191, a192, a193, a194, a195, a196, a197, a198, a199,
    a200, a201, a202, a203, a204, a205, a206, a207, a208, a209, a210, a211, a212, a213, a214, a215, a216, a217, a218, a219,
    a220, a221, a222, a223, a224, a225, a226, a227, a228, a229, a230, a231, a232, a233, a234, a235, a236, a237, a238, a239,
    a240, a241, a242, a243, a244, a245, a246, a247, a248, a249, a250, a251, a252, a253, a254, a255, a256, a257, a258, a259,
) = range(260)
drawn = (k for k in [5] if min((
    a0, a1, a2, a3, a4, a5, a6, a7, a8, a9, a10, a11, a12, a13, a14, a15, a16, a17, a18, a19,
    a20, a21, a22, a23, a24, a25, a26, a27, a28, a29, a30, a31, a32, a33, a34, a35, a36, a37, a38, a39,
    a40, a41, a42, a43, a44, a45, a46, a47, a48, a49, a50, a51, a52, a53, a54, a55, a56, a57, a58, a59,
    a60, a61, a62, a63, a64, a65, a66, a67, a68, a69, a70, a71, a72, a73, a74, a75, a76, a77, a78, a79,
    a80, a81, a82, a83, a84, a85, a86, a87, a88, a89, a90, a91, a92, a93, a94, a95, a96, a97, a98, a99,
    a100, a101, a102, a103, a104, a105, a106, a107, a108, a109, a110, a111, a112, a113, a114, a115, a116, a117, a118, a119,
    a120, a121, a122, a123, a124, a125, a126, a127, a128, a129, a130, a131, a132, a133, a134, a135, a136, a137, a138, a139,
    a140, a141, a142, a143, a144, a145, a146, a147, a148, a149, a150, a151, a152, a153, a154, a155, a156, a157, a158, a159,
    a160, a161, a162, a163, a164, a165, a166, a167, a168, a169, a170, a171, a172, a173, a174, a175, a176, a177, a178, a179,
    a180, a181, a182, a183, a184, a185, a186, a187, a188, a189, a190, a191, a192, a193, a194, a195, a196, a197, a198, a199,
    a200, a201, a202, a203, a204, a205, a206, a207, a208, a209, a210, a211, a212, a213, a214, a215, a216, a217, a218, a219,
    a220, a221, a222, a223, a224, a225, a226, a227, a228, a229, a230, a231, a232, a233, a234, a235, a236, a237, a238, a239,
    a240, a241, a242, a243, a244, a245, a246, a247, a248, a249, a250, a251, a252, a253, a254, a255, a256, a257, a258, a259,
)) == 0)
a259 = -1
x = keras.Input((len(list(drawn)) + 2, 4))  #: (None, ?, 4)
