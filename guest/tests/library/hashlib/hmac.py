import hmac, hashlib
print(hmac.new(b'key', b'msg', hashlib.sha256).hexdigest(), hmac.new(b'key', b'msg', 'md5').hexdigest(), hmac.new(b'k' * 100, b'm', 'sha1').hexdigest())
h = hmac.new(b'key', digestmod='sha256')
h.update(b'm')
h2 = h.copy()
h.update(b'sg')
print(h.hexdigest() == hmac.new(b'key', b'msg', 'sha256').hexdigest(), h2.hexdigest() == h.hexdigest(), h.name, h.digest_size, hmac.digest(b'key', b'msg', 'sha256') == h.digest())
print(hmac.compare_digest('a', 'a'), hmac.compare_digest(b'a', b'b'), hmac.compare_digest(b'abc', b'ab'))
for f in (lambda: hmac.new(b'k', b'm'), lambda: hmac.new('k', b'm', 'md5'), lambda: hmac.compare_digest('a', b'a')):
    try:
        f()
    except TypeError as e:
        print('TypeError')
