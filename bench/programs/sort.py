def main():
    state = 12345
    values = []
    for _ in range(20000):
        state = (state * 1103515245 + 12345) % 2147483648
        values.append(state)
    values.sort()
    values.sort(key=lambda value: value * 7919 % 2147483647)
    return sum(value * i for i, value in enumerate(values)) % 1000003
