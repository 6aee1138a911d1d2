from datetime import datetime
for s, f in (('2024-03-15', '%Y-%m-%d'), ('15/03/24 14:05', '%d/%m/%y %H:%M'), ('Mar 5 2024 1:02PM', '%b %d %Y %I:%M%p'), ('Friday, 15 March 2024', '%A, %d %B %Y'), ('20240315T140509', '%Y%m%dT%H%M%S'), ('2024-03-15 14:05:09.123', '%Y-%m-%d %H:%M:%S.%f'), ('2024-03-15T14:05:09+0200', '%Y-%m-%dT%H:%M:%S%z'), ('2024-03-15 14:05 -05:30', '%Y-%m-%d %H:%M %z'), ('10:20', '%H:%M'), ('075 2024', '%j %Y'), ('12 AM', '%I %p'), ('Thu Jan  4 05:06:07 2024', '%c'), ('01/02/24', '%x'), ('2024 10 1', '%Y %W %w'), ('2024-W11-5', '%G-W%V-%u'), ('100%', '%y0%%'.replace('y0', 'y0')), ('1:2:3', '%H:%M:%S'), ('29 Feb', '%d %b'), ('2024-03-15Z', '%Y-%m-%d%z'), ('2024-03-15 UTC', '%Y-%m-%d %Z'), ('  2024', '%Y')):
    try:
        print(repr(datetime.strptime(s, f)))
    except ValueError as e:
        print(e)
for s, f in (('2024-13-01', '%Y-%m-%d'), ('2024-02-30', '%Y-%m-%d'), ('x', '%Y'), ('2024-01-01 x', '%Y-%m-%d'), ('24', '%Y'), ('2024', '%Q'), ('2024', '%Y%'), ('61', '%M'), ('', '%Y'), ('12:60', '%H:%M'), ('Foo 1', '%b %d')):
    try:
        print(datetime.strptime(s, f))
    except ValueError as e:
        print(e)
try:
    datetime.strptime(5, '%Y')
except TypeError as e:
    print(e)
