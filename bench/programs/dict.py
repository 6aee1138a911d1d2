def main():
    table = {}
    for i in range(30000):
        table[f"key{i % 5000}"] = table.get(f"key{i * 7 % 5000}", 0) + i
    numbers = {}
    for i in range(60000):
        numbers[i * 31 % 7919] = i
    return len(table) + sum(numbers.values()) % 1000003
