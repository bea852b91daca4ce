# Heaps and sorted lists: where their items stand follows from Python's own steps.
import bisect
import heapq
import numpy as np

# %% Taken off in their order
heap = []
for rank, units in [(3, 64), (1, 16), (2, 32), (5, 8)]:
    heapq.heappush(heap, (rank, units))
a = np.zeros([heapq.heappop(heap)[1] for _ in range(3)])      #: (16, 32, 64)
b = np.zeros(heap[0][1])                                      #: (8,)

# %% Made of a list in place
sizes = [7, 3, 9, 1, 4, 8]
heapq.heapify(sizes)
a = np.zeros(sizes)                                           #: (1, 3, 8, 7, 4, 9)
b = np.zeros(heapq.heapreplace(sizes, 6))                     #: (1,)
c = np.zeros(heapq.heappushpop(sizes, 2))                     #: (2,)
d = np.zeros(sizes)                                           #: (3, 4, 8, 7, 6, 9)

# %% The largest and the smallest, by a key or without
beams = [(0.5, np.zeros((2, 3))), (1.5, np.zeros((2, 4))), (1.0, np.zeros((2, 5)))]  #: [(2, 3), (2, 4), (2, 5)]
kept = heapq.nlargest(2, beams, key=lambda beam: beam[0])     #: [(2, 4), (2, 5)]
a = kept[0][1]                                                #: (2, 4)
b = kept[1][1]                                                #: (2, 5)
c = np.zeros(heapq.nsmallest(2, [5, 3, 8]))                   #: (3, 5)

# %% Places in a sorted list
edges = [10, 20, 20, 40]
a = np.zeros((bisect.bisect(edges, 20), bisect.bisect_left(edges, 20)))  #: (3, 1)
bisect.insort(edges, 30)
b = np.zeros(edges[3])                                        #: (30,)
c = np.zeros(len(edges))                                      #: (5,)

# %% Of numbers that nobody knows, only how many there are
heap = [int(n) for n in np.random.rand(4)]
heapq.heappush(heap, 3)
a = np.zeros(len(heap))                                       #: (5,)
heapq.heappop(heap)
b = np.zeros(len(heap))                                       #: (4,)
