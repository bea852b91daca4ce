# %% A list that the rounds reach by another name may be filled beyond what the loop asks for
import random

import numpy as np


class Holder:
    pass


first = []
again = first
while len(first) < 5:
    if random.random() > 0.5:
        first.append(1)
    again.append(2)
aliased = np.zeros(len(first))  #: (len(first),)
second = []
table = {"rows": second}
while len(second) < 5:
    if random.random() > 0.5:
        second.append(1)
    table["rows"].append(2)
kept = np.zeros(len(second))  #: (len(second),)
third = []
holder = Holder()
holder.rows = third
while len(third) < 5:
    if random.random() > 0.5:
        third.append(1)
    holder.rows += [2, 3]
held = np.zeros(len(third))  #: (len(third),)
fourth = []
put = fourth.append
while len(fourth) < 5:
    if random.random() > 0.5:
        fourth.append(1)
    put(2)
bound = np.zeros(len(fourth))  #: (len(fourth),)
fifth = []
lists = [fifth]
while len(fifth) < 5:
    if random.random() > 0.5:
        fifth.append(1)
    for each in lists:
        each.append(2)
gone_over = np.zeros(len(fifth))  #: (len(fifth),)
others = [[1], [2]]
sixth = []
while len(sixth) < 5:
    if random.random() > 0.5:
        sixth.append(random.choice(others))
apart = np.zeros(len(sixth))  #: (5,)
