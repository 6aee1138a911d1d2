import time


def fib(n):
    return n if n < 2 else fib(n - 1) + fib(n - 2)


def main():
    return fib(23)


start = time.time()
result = main()
took = (time.time() - start) * 1000
print(result)
print(took)

