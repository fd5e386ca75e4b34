#pragma once

#include <platform/http/message.hpp>

#include <boost/beast/http/fields.hpp>
#include <boost/beast/http/message.hpp>

namespace estate::http {

/// A parsed header, with the questions that framing asks of it.
class RawHeader {
public:
    using Fields = boost::beast::http::request_header<>;
    explicit RawHeader(const Fields& fields) : fields_(fields) {}

    std::size_t count(boost::beast::http::field name) const { return fields_.count(name); }
    std::string_view value(boost::beast::http::field name) const { return fields_[name]; }
    std::string_view value(std::string_view name) const { return fields_[name]; }
    unsigned version() const { return fields_.version(); }
    bool wants_continue() const;
    const Fields& fields() const { return fields_; }

private:
    const Fields& fields_;
};

/// What is ambiguous or missing in a request's framing, or nothing. Requests that two parsers could read differently are refused
/// (RFC 9112 section 6.3): Transfer-Encoding other than exactly one `chunked` on HTTP/1.1, Transfer-Encoding with Content-Length,
/// repeated Content-Length or Host, no Host.
std::optional<Problem> framing_fault(const RawHeader& header);

std::expected<Request, std::string> to_request(const RawHeader::Fields& header, std::string body);

/// The caller's X-Request-Id when it is harmless, else a new one.
std::string request_id_of(const RawHeader& header);

/// The address that the nearest proxy saw: the last entry of X-Forwarded-For, or empty.
std::string last_forwarded_address(const RawHeader& header);

}  // namespace estate::http
