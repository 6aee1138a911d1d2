from functools import partialmethod
class Cell:
    def __init__(self):
        self.alive = False
    def set_state(self, state, extra=None):
        self.alive = state
        return self, extra
    set_alive = partialmethod(set_state, True)
    set_dead = partialmethod(set_state, False, extra='e')
c = Cell()
r = c.set_alive()
print(c.alive, r[1])
r = c.set_dead()
print(c.alive, r[1], r[0] is c)
