def main():
    words = []
    for i in range(12000):
        words.append("w" + str(i % 997) + f":{i * 7}")
    text = " ".join(words)
    counts = {}
    for word in text.upper().split():
        head = word.split(":")[0]
        counts[head] = counts.get(head, 0) + len(word)
    return sum(counts.values())
