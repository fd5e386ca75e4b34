#pragma once

#include <expected>
#include <string>
#include <vector>

namespace estate::media::worker {

/// A written file of one width.
struct Variant {
    int width = 0;
    std::string file;
};

struct Made {
    int width = 0;
    int height = 0;
    /// `#rrggbb`
    std::string dominant_color;
    /// A picture of 20 pixels' width as a data: address, shown blurred until the real one has come.
    std::string placeholder;
    /// Narrowest first, WebP.
    std::vector<Variant> variants;
    /// Narrowest first; empty where the AVIF codec is not installed.
    std::vector<Variant> avif;
};

/// Makes all that the site shows of an original: upright, in sRGB, without any of its metadata, into `folder`. The error is a refusal code:
/// `not_an_image`, `too_many_pixels`, `too_small`, `not_a_photo` (a strip), `damaged`.
std::expected<Made, std::string> make_variants(const std::string& original, const std::string& folder);

}  // namespace estate::media::worker
