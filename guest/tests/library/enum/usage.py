from enum import Enum, auto
import copy
class State(Enum):
    IDLE = auto()
    RUN = auto()
    DONE = auto()
TRANSITIONS = {State.IDLE: {State.RUN}, State.RUN: {State.DONE, State.IDLE}, State.DONE: set()}
def move(a, b):
    return b in TRANSITIONS[a]
print(move(State.IDLE, State.RUN), move(State.DONE, State.RUN))
def f(s):
    match s:
        case State.IDLE:
            return 'idle'
        case State.RUN | State.DONE:
            return 'other'
print([f(s) for s in State])
print(copy.deepcopy(State.RUN) is State.RUN, copy.copy([State.RUN])[0] is State.RUN)
print({s.name: s.value for s in State}, State.__members__['RUN'], 'RUN' in State.__members__)
print(sorted(State, key=lambda s: -s.value))
try:
    State.RUN < State.DONE
except TypeError as e:
    print('TypeError')
print(hash(State.RUN) == hash(State.RUN), len({State.RUN, State.RUN, State.IDLE}))
try:
    State()
except TypeError as e:
    print('TypeError')
