// media-sample-photo FILE WIDTH HEIGHT SEED [ORIENTATION [QUALITY]]: a picture as a camera would make it, the same for the same seed, for
// tests and for bench/photos: clouds, cells and grain, its upper left quarter red; as JPEG with the place where it was taken in its EXIF.

#include <vips/vips8>

#include <iostream>
#include <string>

namespace {

using vips::VImage;

VImage paint(int width, int height, int seed) {
    const auto clouds = VImage::perlin(width, height, VImage::option()->set("cell_size", 311)->set("seed", seed));
    const auto cells = VImage::worley(width, height, VImage::option()->set("cell_size", 173)->set("seed", seed + 1));
    const auto grain = VImage::gaussnoise(width, height, VImage::option()->set("sigma", 6)->set("seed", seed + 2));
    const auto sky = clouds * 70 + 120 + grain;
    const auto wall = cells * 0.6 + 60 + grain;
    const auto grass = clouds * -50 + cells * 0.3 + 90 + grain;
    auto picture =
        sky.bandjoin(wall).bandjoin(grass).cast(VIPS_FORMAT_UCHAR).copy(VImage::option()->set("interpretation", VIPS_INTERPRETATION_sRGB));
    const auto corner = (VImage::black(width / 2, height / 2, VImage::option()->set("bands", 3)) + std::vector<double>{220, 20, 30})
                            .cast(VIPS_FORMAT_UCHAR)
                            .copy(VImage::option()->set("interpretation", VIPS_INTERPRETATION_sRGB));
    return picture.insert(corner, 0, 0);
}

void tell_where(VImage& picture, int orientation) {
    picture.set("orientation", orientation);
    picture.set("exif-ifd0-Make", "Sample (Sample, ASCII, 7 components, 7 bytes)");
    picture.set("exif-ifd3-GPSLatitudeRef", "N (N, ASCII, 2 components, 2 bytes)");
    picture.set("exif-ifd3-GPSLatitude", "37/1 5/1 1234/100 (37, 5, 12.34, Rational, 3 components, 24 bytes)");
    picture.set("exif-ifd3-GPSLongitudeRef", "W (W, ASCII, 2 components, 2 bytes)");
    picture.set("exif-ifd3-GPSLongitude", "8/1 31/1 5678/100 (8, 31, 56.78, Rational, 3 components, 24 bytes)");
}

}  // namespace

int main(int count, char** arguments) {
    if (count < 5 || VIPS_INIT(arguments[0]) != 0) return 2;
    try {
        auto picture = paint(std::stoi(arguments[2]), std::stoi(arguments[3]), std::stoi(arguments[4])).copy_memory();
        tell_where(picture, count > 5 ? std::stoi(arguments[5]) : 1);
        picture.write_to_file(arguments[1], VImage::option()->set("Q", count > 6 ? std::stoi(arguments[6]) : 75));
    } catch (const std::exception& error) {
        std::cerr << error.what() << '\n';
        return 1;
    }
    return 0;
}
