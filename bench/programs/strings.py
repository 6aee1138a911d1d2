import time


def main():
    words = []
    for i in range(12000):
        words.append("w" + str(i % 997) + ":" + "%d" % (i * 7))
    text = " ".join(words)
    counts = {}
    for word in text.upper().split():
        head = word.split(":")[0]
        counts[head] = counts.get(head, 0) + len(word)
    return sum(counts.values())


start = time.time()
result = main()
took = (time.time() - start) * 1000
print(result)
print(took)

