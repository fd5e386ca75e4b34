// Boost.Redis itself, compiled once: other files see only its declarations.
#include <boost/redis/src.hpp>
