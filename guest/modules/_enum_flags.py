# The part of enum about flags.
import enum
from enum import Enum, EnumType, ReprEnum, StrEnum


class FlagBoundary(StrEnum):
    STRICT = "strict"  # bits without a name: ValueError
    CONFORM = "conform"  # are dropped
    EJECT = "eject"  # give a plain int
    KEEP = "keep"  # are kept


STRICT = FlagBoundary.STRICT
CONFORM = FlagBoundary.CONFORM
EJECT = FlagBoundary.EJECT
KEEP = FlagBoundary.KEEP


def _bits(value):
    bit = 1
    while value > 0:
        if value & 1:
            yield bit
        value >>= 1
        bit <<= 1


def _bit_length(value):
    return len(bin(abs(value))) - 2 if value else 0


def bin_text(value, width):
    # as in the messages: a sign digit, then the bits
    digits = bin(value if value >= 0 else value + (1 << width))[2:]
    filler = "0" if value >= 0 else "1"
    return "0b%s %s" % (filler, filler * (width - len(digits)) + digits)


class Flag(Enum):
    _boundary_ = STRICT
    _flag_mask_ = 0
    _all_bits_ = 0

    @staticmethod
    def _generate_next_value_(name, start, count, last_values):
        if not last_values:
            return start if start is not None else 1
        last = max(last_values)
        if not isinstance(last, int):
            raise TypeError("invalid flag value %r" % last)
        return 1 << _bit_length(last)

    @classmethod
    def _finish_flags(cls):
        mask = 0
        for member in cls._member_map_.values():
            if isinstance(member._value_, int):
                mask |= member._value_
        type.__setattr__(cls, "_flag_mask_", mask)
        type.__setattr__(cls, "_all_bits_", (1 << _bit_length(mask)) - 1)

    @classmethod
    def _iter_member_(cls, value):
        # in the order of the class body
        return (member for member in cls if member._value_ & value)

    @classmethod
    def _missing_(cls, value):
        if not isinstance(value, int):
            raise ValueError("%r is not a valid %s" % (value, cls.__qualname__))
        mask = cls._flag_mask_
        boundary = cls._boundary_
        if not ~cls._all_bits_ <= value <= cls._all_bits_ or value & (cls._all_bits_ ^ mask):
            if boundary is STRICT:
                width = max(_bit_length(value), _bit_length(mask))
                raise ValueError(
                    "%r invalid value %r\n    given %s\n  allowed %s"
                    % (cls, value, bin_text(value, width), bin_text(mask, width))
                )
            if boundary is CONFORM:
                value &= mask
            elif boundary is EJECT:
                return value
        if value < 0:
            value += max(cls._all_bits_ + 1, 1 << _bit_length(value))
        found = cls._value2member_map_.get(value)
        if found is not None:
            return found
        self = object.__new__(cls) if cls._member_type_ is object else cls._member_type_.__new__(cls, value)
        self._value_ = value
        self.__objclass__ = cls
        names = [member._name_ for member in cls._iter_member_(value)]
        unknown = value
        for member in cls._iter_member_(value):
            unknown &= ~member._value_
        if names and unknown:
            names.append("%r" % unknown)
        self._name_ = "|".join(names) if names else None
        cls._value2member_map_[value] = self
        return self

    def __contains__(self, other):
        if not isinstance(other, type(self)):
            raise TypeError(
                "unsupported operand type(s) for 'in': %r and %r" % (type(other).__qualname__, type(self).__qualname__)
            )
        return other._value_ & self._value_ == other._value_

    def __iter__(self):
        return self._iter_member_(self._value_)

    def __len__(self):
        return sum([1 for _ in _bits(self._value_)])

    def __bool__(self):
        return self._value_ != 0

    def __repr__(self):
        if self._name_ is None:
            return "<%s: %r>" % (type(self).__name__, self._value_)
        return "<%s.%s: %r>" % (type(self).__name__, self._name_, self._value_)

    def __str__(self):
        if self._name_ is None:
            return "%s(%r)" % (type(self).__name__, self._value_)
        return "%s.%s" % (type(self).__name__, self._name_)

    def _operand(self, other):
        if isinstance(other, type(self)):
            return other._value_
        if self._member_type_ is not object and isinstance(other, self._member_type_):
            return other
        return None

    def __or__(self, other):
        value = self._operand(other)
        return NotImplemented if value is None else type(self)(self._value_ | value)

    def __and__(self, other):
        value = self._operand(other)
        return NotImplemented if value is None else type(self)(self._value_ & value)

    def __xor__(self, other):
        value = self._operand(other)
        return NotImplemented if value is None else type(self)(self._value_ ^ value)

    def __invert__(self):
        if self._boundary_ in (EJECT, KEEP):
            return type(self)(~self._value_)
        return type(self)(self._flag_mask_ & ~self._value_)

    __ror__ = __or__
    __rand__ = __and__
    __rxor__ = __xor__


enum._flag_class = Flag


class IntFlag(int, ReprEnum, Flag):
    _boundary_ = KEEP

    # int's come first among the bases
    __or__ = __ror__ = Flag.__or__
    __and__ = __rand__ = Flag.__and__
    __xor__ = __rxor__ = Flag.__xor__
    __invert__ = Flag.__invert__
    __contains__ = Flag.__contains__
    __iter__ = Flag.__iter__
    __len__ = Flag.__len__
    __repr__ = Flag.__repr__


class EnumCheck(StrEnum):
    CONTINUOUS = "no skipped integer values"
    NAMED_FLAGS = "multi-flag aliases may not contain unnamed flags"
    UNIQUE = "one name per value"


CONTINUOUS = EnumCheck.CONTINUOUS
NAMED_FLAGS = EnumCheck.NAMED_FLAGS
UNIQUE = EnumCheck.UNIQUE


class verify:
    def __init__(self, *checks):
        self.checks = checks

    def __call__(self, enumeration):
        for check in self.checks:
            if check is UNIQUE:
                duplicates = [(n, m.name) for n, m in enumeration.__members__.items() if n != m.name]
                if duplicates:
                    raise ValueError(
                        "aliases found in %r: %s" % (enumeration, ", ".join(["%s -> %s" % pair for pair in duplicates]))
                    )
            elif check is CONTINUOUS:
                self._continuous(enumeration)
            else:
                self._named_flags(enumeration)
        return enumeration

    def _continuous(self, enumeration):
        values = [m.value for m in enumeration]
        if len(values) < 2:
            return
        low, high = min(values), max(values)
        if issubclass(enumeration, Flag):
            wanted = [bit for bit in _bits((high << 1) - 1) if bit >= low]
        else:
            wanted = range(low, high + 1)
        missing = [value for value in wanted if value not in values]
        if missing:
            raise ValueError(
                "invalid %s %r: missing values %s"
                % ("flag" if issubclass(enumeration, Flag) else "enum", enumeration.__name__, ", ".join([str(m) for m in missing]))
            )

    def _named_flags(self, enumeration):
        single = 0
        for m in enumeration:
            single |= m._value_
        bad = [name for name, m in enumeration._member_map_.items() if m._value_ & ~single]
        if bad:
            raise ValueError(
                "invalid Flag %r: alias%s %s missing combined values"
                % (enumeration.__name__, "es" if len(bad) > 1 else "", ", ".join(bad))
            )


def global_enum(cls):
    import sys

    for name, member in cls.__members__.items():
        setattr(sys.modules[cls.__module__], name, member)
    return cls
