import hashlib
for name in ('md5', 'sha1', 'sha224', 'sha256', 'sha384', 'sha512'):
    h = getattr(hashlib, name)()
    h.update(b'hello ')
    h.update(b'world')
    print(name, h.hexdigest(), h.digest_size, h.block_size, h.name, hashlib.new(name, b'x' * 200).hexdigest() == getattr(hashlib, name)(b'x' * 200).hexdigest())
h = hashlib.sha256(b'a')
c = h.copy()
c.update(b'b')
print(h.hexdigest() == hashlib.sha256(b'a').hexdigest(), c.hexdigest() == hashlib.sha256(b'ab').hexdigest(), h.digest()[:4])
h.update(b'b')
print(h.hexdigest() == c.hexdigest(), hashlib.md5('é'.encode()).hexdigest(), hashlib.sha1(bytearray(b'x')).hexdigest())
try:
    hashlib.md5('text')
except TypeError as e:
    print('TypeError')
try:
    hashlib.new('nope')
except ValueError as e:
    print(e)
print(hashlib.pbkdf2_hmac('sha256', b'password', b'salt', 3).hex(), hashlib.pbkdf2_hmac('sha1', b'p', b's', 2, 30).hex())
for n in (0, 55, 56, 63, 64, 111, 112, 127, 128, 300):
    print(n, hashlib.sha512(b'a' * n).hexdigest()[:16], hashlib.sha224(b'a' * n).hexdigest()[:16])
print('sha256' in hashlib.algorithms_available)
