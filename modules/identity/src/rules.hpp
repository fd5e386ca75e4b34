#pragma once

#include "messages.hpp"
#include "provider_event.hpp"

namespace estate::identity {

/// What a message of the issuer does to what is stored.
enum class Effect { none, update, erase };

/// Messages come late, twice and in any order: an older one never overwrites a newer, and nothing brings an erased person back.
Effect effect_of(const PersonRow& stored, const ProviderEvent& event);

/// Nobody takes away his own right to give it back.
bool gives_up_own_admin(const Viewer& viewer, std::string_view subject, const Access& wanted);

/// The pattern of ILIKE that finds a text anywhere, whatever signs it holds.
std::string pattern_of(std::string_view text);

}  // namespace estate::identity
