#include "address_guard.hpp"

#include <boost/asio/ip/network_v4.hpp>
#include <boost/asio/ip/network_v6.hpp>
#include <boost/url/parse.hpp>

#include <algorithm>
#include <array>

namespace estate::channels {
namespace {

namespace ip = boost::asio::ip;

/// IANA's registry of special-purpose IPv4 addresses, and what is not unicast.
bool is_public_v4(const ip::address_v4& address) {
    static const std::array closed{
        ip::make_network_v4("0.0.0.0/8"),       ip::make_network_v4("10.0.0.0/8"),     ip::make_network_v4("100.64.0.0/10"),
        ip::make_network_v4("127.0.0.0/8"),     ip::make_network_v4("169.254.0.0/16"), ip::make_network_v4("172.16.0.0/12"),
        ip::make_network_v4("192.0.0.0/24"),    ip::make_network_v4("192.0.2.0/24"),   ip::make_network_v4("192.31.196.0/24"),
        ip::make_network_v4("192.52.193.0/24"), ip::make_network_v4("192.88.99.0/24"), ip::make_network_v4("192.168.0.0/16"),
        ip::make_network_v4("192.175.48.0/24"), ip::make_network_v4("198.18.0.0/15"),  ip::make_network_v4("198.51.100.0/24"),
        ip::make_network_v4("203.0.113.0/24"),  ip::make_network_v4("224.0.0.0/3"),
    };
    const auto number = address.to_uint();
    return std::ranges::none_of(
        closed, [&](const ip::network_v4& network) { return (number & network.netmask().to_uint()) == network.network().to_uint(); });
}

bool is_within(const ip::address_v6& address, const ip::network_v6& network) {
    const auto one = address.to_bytes();
    const auto other = network.network().to_bytes();
    for (std::size_t bit = 0; bit < network.prefix_length(); ++bit) {
        const auto mask = static_cast<unsigned>(0x80U >> (bit % 8));
        if ((one[bit / 8] & mask) != (other[bit / 8] & mask)) return false;
    }
    return true;
}

/// Of IPv6 only global unicast is in use (2000::/3), and of that not what stands for something else.
bool is_public_v6(const ip::address_v6& address) {
    static const auto global = ip::make_network_v6("2000::/3");
    static const std::array closed{ip::make_network_v6("2001::/23"), ip::make_network_v6("2001:db8::/32"), ip::make_network_v6("2002::/16"),
                                   ip::make_network_v6("2620:4f:8000::/48"), ip::make_network_v6("3fff::/20")};
    if (address.scope_id() != 0) return false;
    return is_within(address, global) &&
           std::ranges::none_of(closed, [&](const ip::network_v6& network) { return is_within(address, network); });
}

}  // namespace

bool is_public(const ip::address& address) {
    return address.is_v4() ? is_public_v4(address.to_v4()) : is_public_v6(address.to_v6());
}

bool is_allowed(const ip::address& address, Reach reach) {
    return is_public(address) || (reach == Reach::internet_and_loopback && address.is_loopback());
}

std::expected<void, FeedFailure> check_url(const std::string& url) {
    const auto parsed = boost::urls::parse_uri(url);
    const auto forbidden = std::unexpected(FeedFailure{ChannelFailure::forbidden_address});
    if (!parsed || (parsed->scheme_id() != boost::urls::scheme::http && parsed->scheme_id() != boost::urls::scheme::https))
        return forbidden;
    if (!parsed->has_authority() || parsed->host().empty() || parsed->has_userinfo()) return forbidden;
    if (!parsed->has_port()) return {};
    const int port = parsed->port_number();
    const bool is_web = port == 80 || port == 443 || port >= 1'024;
    return is_web ? std::expected<void, FeedFailure>{} : forbidden;
}

std::string without_secret(const std::string& url) {
    const auto parsed = boost::urls::parse_uri(url);
    if (!parsed) return "…";
    return std::string{parsed->scheme()} + "://" + std::string{parsed->encoded_host_and_port()} + "/…";
}

}  // namespace estate::channels
