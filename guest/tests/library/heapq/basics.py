import heapq
h = []
for x in [5, 1, 8, 3, 9, 2]:
    heapq.heappush(h, x)
print(h, [heapq.heappop(h) for _ in range(6)])
h = [9, 7, 5, 3, 1, 2, 4]
heapq.heapify(h)
print(h, heapq.heappushpop(h, 0), heapq.heappushpop(h, 6), h, heapq.heapreplace(h, 10), h)
print(heapq.nlargest(3, [1, 8, 2, 23, 7]), heapq.nsmallest(2, [1, 8, 2]), heapq.nlargest(10, [1, 2]), heapq.nsmallest(0, [1]))
print(heapq.nlargest(2, [{'p': 1}, {'p': 9}, {'p': 5}], key=lambda d: d['p']), heapq.nsmallest(2, ['ccc', 'a', 'bb'], key=len))
print(list(heapq.merge([1, 4, 7], [2, 5], [3])), list(heapq.merge(['ccc', 'a'], ['bb'], key=len, reverse=True)), list(heapq.merge()))
tasks = []
for item in [(2, 'code'), (1, 'plan'), (3, 'test'), (1, 'eat')]:
    heapq.heappush(tasks, item)
while tasks:
    print(heapq.heappop(tasks), end=' ')
print()
for f in (lambda: heapq.heappop([]), lambda: heapq.heapreplace([], 1)):
    try:
        f()
    except IndexError:
        print('IndexError')
