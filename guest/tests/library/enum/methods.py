from enum import Enum
class Mood(Enum):
    FUNKY = 1
    HAPPY = 3
    def describe(self):
        return self.name, self.value
    def __str__(self):
        return 'my custom str! {0}'.format(self.value)
    @classmethod
    def favorite(cls):
        return cls.HAPPY
    @property
    def loud(self):
        return self.name + '!'
    @staticmethod
    def count():
        return 2
print(Mood.favorite(), Mood.HAPPY.describe(), str(Mood.FUNKY), Mood.FUNKY.loud, Mood.count(), f'{Mood.FUNKY}')
class Weekday(Enum):
    MONDAY = 1
    SUNDAY = 7
    @classmethod
    def from_date(cls, n):
        return cls(n)
    @classmethod
    def _missing_(cls, value):
        if isinstance(value, str):
            for m in cls:
                if m.name == value.upper():
                    return m
        return None
print(Weekday.from_date(7), Weekday('monday'))
try:
    Weekday('noday')
except ValueError as e:
    print(e)
