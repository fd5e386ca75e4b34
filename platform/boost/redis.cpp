// The one place where Boost.Redis is compiled.
#include <boost/redis/src.hpp>
