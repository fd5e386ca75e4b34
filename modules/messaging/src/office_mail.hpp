#pragma once

#include "messages.hpp"

namespace estate::messaging {

awaitable<Answer<MailPage>> list_mail(const http::Context& context, MailQuery query);
awaitable<Answer<MailContent>> get_mail(const http::Context& context, MailById query);
/// Has it sent now. 409 for one that has gone out, is going out or was withdrawn.
awaitable<Answer<MailLine>> retry_mail(http::WriteContext& context, MailById query);
/// A template with the words of a made-up stay.
awaitable<Answer<MailPreview>> preview_mail(const http::Context& context, PreviewQuery query);

}  // namespace estate::messaging
