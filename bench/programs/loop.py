import time


def main():
    total = 0
    for i in range(400000):
        total = (total + i * 3) % 1000003
    return total


start = time.time()
result = main()
took = (time.time() - start) * 1000
print(result)
print(took)

