#pragma once

#include "demo_people.hpp"
#include "keys.hpp"

#include <platform/config/config.hpp>
#include <platform/core/clock.hpp>

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace estate::identity {

/// Signs demo people in without a password, with the claims and the keys of a real issuer, so that verification has one code path.
/// Sessions are not stored: a session id carries its person and a signature, and lasts 30 days.
class Issuer {
public:
    /// Throws std::runtime_error in production, and when the key file cannot be read or made. The key is an RSA-2048 key in
    /// `config.issuer_key_path` (made with mode 0600 when missing), or lives as long as this object; changed roles are kept beside it.
    explicit Issuer(const config::Config& config);

    std::vector<DemoPerson> people() const { return people_.all(); }

    /// What Clerk's API does with a person's public metadata; tokens minted from now on carry it. nullopt when there is no such person.
    std::optional<DemoPerson> merge_metadata(std::string_view subject, const boost::json::object& public_metadata, Instant now) {
        return people_.merge(subject, public_metadata, now);
    }

    /// What Clerk does when a person is deleted: his sessions are void. False when there is no such person.
    bool remove(std::string_view subject) { return people_.remove(subject); }

    std::optional<DemoPerson> by_key(std::string_view key) const { return people_.by_key(key); }

    /// A session id for one of the people; nullopt for another key.
    std::optional<std::string> open_session(std::string_view person, Instant now) const;

    struct Token {
        std::string jwt;
        Instant expires_at;
    };
    /// A token of 60 s; nullopt for a session id that this issuer did not give or that has run out.
    std::optional<Token> mint(std::string_view session_id, Instant now) const;

    /// The public key as a JWKS document.
    std::string jwks() const;

private:
    std::optional<DemoPerson> person_of(std::string_view session_id, Instant now) const;
    std::string session_code(std::string_view text, const DemoPerson& person) const;

    std::string issuer_;
    std::string authorized_party_;
    DemoPeople people_;
    Key key_;
    std::string key_id_;
    /// Derived from the signing key, so that sessions outlive a restart exactly when the key does.
    std::string session_secret_;
};

}  // namespace estate::identity
