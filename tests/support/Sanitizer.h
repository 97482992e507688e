#pragma once

namespace caredesk::test {

#if defined(__has_feature)
#define CAREDESK_HAS_FEATURE(NAME) __has_feature(NAME)
#else
#define CAREDESK_HAS_FEATURE(NAME) 0
#endif

#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__) ||                                         \
    CAREDESK_HAS_FEATURE(address_sanitizer) || CAREDESK_HAS_FEATURE(thread_sanitizer)
/// How much more everything costs here than usual, in time and in memory: tests multiply what they allow by
/// it, and divide how often they repeat what each repetition shows as well.
inline constexpr int sanitizerCost = 8;
#else
inline constexpr int sanitizerCost = 1;
#endif

#undef CAREDESK_HAS_FEATURE

} // namespace caredesk::test
