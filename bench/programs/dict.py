import time


def main():
    table = {}
    for i in range(30000):
        table["key%d" % (i % 5000)] = table.get("key%d" % ((i * 7) % 5000), 0) + i
    numbers = {}
    for i in range(60000):
        numbers[i * 31 % 7919] = i
    return len(table) + sum(numbers.values()) % 1000003


start = time.time()
result = main()
took = (time.time() - start) * 1000
print(result)
print(took)

