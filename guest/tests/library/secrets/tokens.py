import secrets, string
print(len(secrets.token_hex(8)), len(secrets.token_bytes(10)), len(secrets.token_urlsafe(16)), len(secrets.token_hex()), secrets.randbelow(5) < 5, 0 <= secrets.randbits(8) < 256, secrets.choice('abc') in 'abc')
print(secrets.token_hex(16) != secrets.token_hex(16), secrets.compare_digest('a', 'a'), all(c in string.hexdigits for c in secrets.token_hex(4)))
pw = ''.join(secrets.choice(string.ascii_letters + string.digits) for _ in range(12))
print(len(pw), pw.isalnum() if hasattr(pw, 'isalnum') else True)
try:
    secrets.randbelow(0)
except ValueError as e:
    print(e)
print(1 <= secrets.SystemRandom().randint(1, 6) <= 6)
