#--- urlparse
from urllib.parse import urlparse
for u in ['https://user:pw@Host.com:8080/p/a;x?q=1&r=2#f', '//a/b', 'mailto:x@y', '/p?q', 'http://[::1]:80/', 'a:b', '', 'file:///etc/x', 'http://h/a;b/c;d', 'HTTP://X']:
    r = urlparse(u)
    print(r)
    print(r.geturl(), r.hostname, r.port, r.username, r.password)
#--- fields
from urllib.parse import urlparse
r = urlparse('http://example.com/path?q=1')
print(r.scheme, r.netloc, r.path, r[4], len(r), r._replace(scheme='https', path='/x').geturl(), r == ('http', 'example.com', '/path', '', 'q=1', ''))
scheme, netloc, *rest = r
print(scheme, netloc, rest)
#--- urlsplit
from urllib.parse import urlsplit, urlunsplit
for u in ['http://a/b;c?d#e', 'a?b', '#x', 'http:///x']:
    print(urlsplit(u), urlsplit(u).geturl())
print(urlunsplit(('http', 'h', 'p', 'q', '')), urlsplit('//x/y', scheme='ftp'))
#--- urljoin
from urllib.parse import urljoin
base = 'http://a/b/c/d;p?q'
for u in ['g:h', 'g', './g', 'g/', '/g', '//g', '?y', 'g?y', '#s', 'g#s', ';x', '.', './', '..', '../', '../g', '../..', '../../g', '../../../g', '', 'http:g', 'g/../h']:
    print(u, urljoin(base, u))
print(urljoin('', 'x'), urljoin('http://a', 'x'), urljoin('a/b', 'c'))
#--- quote  pending: encodings
from urllib.parse import quote, quote_plus
print(quote('a b/ü&=?'), quote('/x/y', safe=''), quote_plus('a b+c/d'), quote(b'\xff a'), quote('abc-_.~'), quote('é', encoding='latin-1'), quote(''), quote_plus('a b', safe=' '))
try:
    quote(1)
except TypeError as e:
    print(e)
#--- unquote  pending: encodings
from urllib.parse import unquote, unquote_plus, unquote_to_bytes
print(unquote('a%20b%C3%BC'), unquote('%zz%4'), unquote_plus('a+b%2Bc'), unquote_to_bytes('%41x%ff'), unquote('%FF'), unquote('%E9', encoding='latin-1'), unquote('plain'))
#--- urlencode
from urllib.parse import urlencode, quote
print(urlencode({'a': 1, 'b': 'x y', 'c': 'ü&'}), urlencode([('a', 1), ('a', 2)]), urlencode({'a': [1, 2]}, doseq=True), urlencode({'a': [1]}), urlencode({'q': 'a b'}, quote_via=quote), repr(urlencode({})))
try:
    urlencode('abc')
except TypeError as e:
    print(e)
#--- parse_qs
from urllib.parse import parse_qs, parse_qsl
print(parse_qs('a=1&a=2&b=&c'), parse_qs('a=1&b=', keep_blank_values=True), parse_qsl('x=%20y+z&q=1'), parse_qs('a=1;b=2', separator=';'), parse_qs(''), parse_qs('a=b=c'))
for kwargs in ({'strict_parsing': True}, {'max_num_fields': 1}):
    try:
        parse_qs('a&b=1', **kwargs)
    except ValueError as e:
        print(e)
#--- query of an address
from urllib.parse import urlparse, parse_qs, urlencode, urlunparse
parts = urlparse('https://shop.example/search?q=red+shoes&page=2')
query = parse_qs(parts.query)
query['page'] = [str(int(query['page'][0]) + 1)]
print(urlunparse(parts._replace(query=urlencode(query, doseq=True))))
#--- fragments
from urllib.parse import urldefrag, urlunparse
d = urldefrag('http://a/b?c#d')
print(d, d.url, d.fragment, d.geturl(), urldefrag('x'))
print(urlunparse(('http', 'h', '/p', 'x', 'q=1', 'f')))
#--- errors
from urllib.parse import urlparse
for f in (lambda: urlparse('http://h:99999').port, lambda: urlparse('http://h:x').port, lambda: urlparse('http://[::1'), lambda: urlparse(b'a', 'b')):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
#--- bytes
from urllib.parse import urlparse
r = urlparse(b'http://h:1/p')
print(r, r.hostname, r.port, r.decode(), urlparse('http://h').encode())
#--- valid addresses
from urllib.parse import urlparse
def valid(url):
    try:
        r = urlparse(url)
        return all([r.scheme in ('http', 'https'), r.netloc])
    except ValueError:
        return False
print([valid(u) for u in ['http://x.y', 'ftp://x', 'nothing', 'https://', 'http://a:b@c/d']])
