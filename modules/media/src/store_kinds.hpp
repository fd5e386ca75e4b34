#pragma once

#include "store.hpp"

namespace estate::media {

std::shared_ptr<const Store> open_disk_store(const config::Config& config);
std::shared_ptr<const Store> open_s3_store(const config::Config& config);

}  // namespace estate::media
