#--- timeit
import timeit
print(timeit.timeit('x = 1', number=10) >= 0, len(timeit.repeat(lambda: 1, number=5, repeat=3)), timeit.Timer('y = 2').timeit(3) >= 0)
#--- names
import timeit
seen = []
timeit.timeit(lambda: seen.append(1), number=4)
timeit.timeit('seen.append(2)', setup='seen.append(0)', number=2, globals={'seen': seen})
print(seen)
#--- wrong arguments
import timeit
for bad in (lambda: timeit.Timer(3), lambda: timeit.Timer('pass', setup=3)):
    try:
        bad()
    except ValueError as e:
        print(e)
