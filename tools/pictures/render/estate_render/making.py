"""A material is made once and answers with itself ever after."""
import functools

_made = {}


def material(function):
    @functools.wraps(function)
    def once(*arguments, **named):
        key = (function.__name__, *arguments, *sorted(named.items()))
        if key not in _made:
            _made[key] = function(*arguments, **named)
        return _made[key]
    return once


def forget():
    _made.clear()
