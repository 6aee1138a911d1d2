import bisect
a = [1, 3, 3, 5, 7]
print(bisect.bisect(a, 3), bisect.bisect_left(a, 3), bisect.bisect_right(a, 3), bisect.bisect(a, 0), bisect.bisect(a, 9))
print(bisect.bisect_left(a, 5, 1, 3), bisect.bisect_right(a, 3, lo=2), bisect.bisect_left([], 1))
bisect.insort(a, 4)
bisect.insort_left(a, 3)
print(a)
def grade(score, breakpoints=[60, 70, 80, 90], grades='FDCBA'):
    return grades[bisect.bisect(breakpoints, score)]
print([grade(s) for s in [33, 99, 77, 70, 89, 90, 100]])
people = [('a', 1), ('b', 3), ('c', 5)]
print(bisect.bisect_left(people, 3, key=lambda p: p[1]), bisect.bisect(people, 3, key=lambda p: p[1]))
bisect.insort(people, ('x', 4), key=lambda p: p[1])
print(people)
try:
    bisect.bisect([1], 1, -1)
except ValueError as e:
    print(e)
