def main():
    total = 0
    for i in range(400000):
        total = (total + i * 3) % 1000003
    return total
