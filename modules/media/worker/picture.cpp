#include "picture.hpp"

#include <vips/vips8>

#include <algorithm>
#include <array>
#include <cstdint>
#include <format>
#include <map>
#include <optional>
#include <ranges>

namespace estate::media::worker {
namespace {

using vips::VImage;

constexpr std::array widths{320, 480, 640, 960, 1280, 1600, 1920, 2560};
constexpr int widest = widths.back();
/// An original must fill the smallest variant; anything less is an icon.
constexpr int least_width = widths.front();
constexpr int least_height = 200;
/// A strip is no photo (and WebP ends at 16,383 pixels).
constexpr int most_times_as_long = 6;
/// A telephone of 50 megapixels passes; what unfolds to more is taken for a bomb, before a pixel of it is decoded.
constexpr std::int64_t most_pixels = 64'000'000;
/// AV1 takes several times the time and memory of WebP for a quarter of the bytes; above this width it is not worth it.
constexpr int widest_avif = 1280;
constexpr int webp_quality = 80;
constexpr int avif_quality = 55;
constexpr int avif_effort = 1;
constexpr int placeholder_width = 20;
constexpr int palette_width = 48;

/// What the site takes: everything else that libvips could read (PDF, SVG, Magick's hundred formats) is closed.
void open_only_photo_formats() {
    vips_block_untrusted_set(TRUE);
    vips_operation_block_set("VipsForeignLoad", TRUE);
    for (const auto* loader : {"VipsForeignLoadJpeg", "VipsForeignLoadPng", "VipsForeignLoadWebp", "VipsForeignLoadHeif"})
        vips_operation_block_set(loader, FALSE);
}

std::optional<std::string> refusal_of_header(const std::string& original) {
    try {
        const auto header = VImage::new_from_file(original.c_str(), VImage::option()->set("access", VIPS_ACCESS_SEQUENTIAL));
        if (std::int64_t{header.width()} * header.height() > most_pixels) return "too_many_pixels";
        const bool is_turned = vips_image_get_orientation_swap(header.get_image());
        const int width = is_turned ? header.height() : header.width();
        const int height = is_turned ? header.width() : header.height();
        if (width < least_width || height < least_height) return "too_small";
        if (width > most_times_as_long * height || height > most_times_as_long * width) return "not_a_photo";
    } catch (const vips::VError&) {
        return "not_an_image";
    }
    return std::nullopt;
}

/// The original at the width of the largest variant, upright and in sRGB, in memory: decoded once, and by the codec's own reduction where
/// it has one (JPEG), so that 50 megapixels never stand in memory.
VImage decode(const std::string& original) {
    auto picture = VImage::thumbnail(original.c_str(), widest,
                                     VImage::option()
                                         ->set("height", VIPS_MAX_COORD)
                                         ->set("size", VIPS_SIZE_DOWN)
                                         ->set("export_profile", "srgb")
                                         ->set("fail_on", VIPS_FAIL_ON_TRUNCATED));
    if (picture.interpretation() != VIPS_INTERPRETATION_sRGB) picture = picture.colourspace(VIPS_INTERPRETATION_sRGB);
    if (picture.has_alpha()) picture = picture.flatten(VImage::option()->set("background", std::vector<double>{255, 255, 255}));
    return picture.cast(VIPS_FORMAT_UCHAR).copy_memory();
}

VImage at_width(const VImage& picture, int width) {
    if (width >= picture.width()) return picture;
    return picture.resize(static_cast<double>(width) / picture.width()).copy_memory();
}

/// The mean of the most frequent colour, colours being alike when their four upper bits are.
std::string dominant_color_of(const VImage& picture) {
    const auto small = at_width(picture, palette_width);
    const auto* pixels = static_cast<const std::uint8_t*>(small.data());
    const auto size = static_cast<std::size_t>(small.width()) * static_cast<std::size_t>(small.height());
    struct Bin {
        std::array<std::size_t, 3> sum{};
        std::size_t count = 0;
    };
    std::map<int, Bin> bins;
    for (std::size_t at = 0; at < size; ++at) {
        const auto* pixel = pixels + 3 * at;
        auto& bin = bins[(pixel[0] >> 4) << 8 | (pixel[1] >> 4) << 4 | pixel[2] >> 4];
        for (std::size_t band = 0; band < 3; ++band) bin.sum[band] += pixel[band];
        ++bin.count;
    }
    const auto& [key, bin] = *std::ranges::max_element(bins, {}, [](const auto& entry) { return entry.second.count; });
    return std::format("#{:02x}{:02x}{:02x}", bin.sum[0] / bin.count, bin.sum[1] / bin.count, bin.sum[2] / bin.count);
}

std::string placeholder_of(const VImage& picture) {
    VipsBlob* webp = at_width(picture, placeholder_width)
                         .webpsave_buffer(VImage::option()->set("Q", 40)->set("effort", 6)->set("keep", VIPS_FOREIGN_KEEP_NONE));
    std::size_t size = 0;
    const void* bytes = vips_blob_get(webp, &size);
    gchar* text = g_base64_encode(static_cast<const guchar*>(bytes), size);
    std::string address = std::string{"data:image/webp;base64,"} + text;
    g_free(text);
    vips_area_unref(VIPS_AREA(webp));
    return address;
}

/// The standard widths below the picture's own, and its own (at most the widest).
std::vector<int> widths_of(int own_width) {
    std::vector<int> result;
    std::ranges::copy_if(widths, std::back_inserter(result), [&](int width) { return width < own_width; });
    if (result.size() < widths.size()) result.push_back(own_width);
    return result;
}

void save_webp(const VImage& picture, const std::string& file) {
    picture.webpsave(file.c_str(), VImage::option()->set("Q", webp_quality)->set("effort", 4)->set("keep", VIPS_FOREIGN_KEEP_NONE));
}

void save_avif(const VImage& picture, const std::string& file) {
    picture.heifsave(file.c_str(), VImage::option()
                                       ->set("compression", VIPS_FOREIGN_HEIF_COMPRESSION_AV1)
                                       ->set("Q", avif_quality)
                                       ->set("effort", avif_effort)
                                       ->set("keep", VIPS_FOREIGN_KEEP_NONE));
}

/// libheif's encoders are plugins of their own packages: a trial on a few pixels says whether one is there.
bool can_write_avif() {
    try {
        VipsBlob* trial = VImage::black(16, 16, VImage::option()->set("bands", 3))
                              .copy(VImage::option()->set("interpretation", VIPS_INTERPRETATION_sRGB))
                              .heifsave_buffer(VImage::option()->set("compression", VIPS_FOREIGN_HEIF_COMPRESSION_AV1));
        vips_area_unref(VIPS_AREA(trial));
        return true;
    } catch (const vips::VError&) {
        return false;
    }
}

}  // namespace

std::expected<Made, std::string> make_variants(const std::string& original, const std::string& folder) {
    open_only_photo_formats();
    if (auto refusal = refusal_of_header(original)) return std::unexpected(*std::move(refusal));
    VImage picture;
    try {
        picture = decode(original);
    } catch (const vips::VError&) {
        return std::unexpected("damaged");
    }
    Made made{.width = picture.width(),
              .height = picture.height(),
              .dominant_color = dominant_color_of(picture),
              .placeholder = placeholder_of(picture),
              .variants = {},
              .avif = {}};
    const bool with_avif = can_write_avif();
    auto sizes = widths_of(picture.width());
    // Each width is made from the next wider one.
    for (const int width : sizes | std::views::reverse) {
        picture = at_width(picture, width);
        const std::string name = std::to_string(width);
        save_webp(picture, folder + "/" + name + ".webp");
        made.variants.insert(made.variants.begin(), {width, name + ".webp"});
        if (!with_avif || width > widest_avif) continue;
        save_avif(picture, folder + "/" + name + ".avif");
        made.avif.insert(made.avif.begin(), {width, name + ".avif"});
    }
    return made;
}

}  // namespace estate::media::worker
