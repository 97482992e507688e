#pragma once

#include "base/Error.h"

#include <utility>
#include <variant>

namespace caredesk {

/// "Nothing, successfully": the value of a Result that only says whether it worked.
struct Done
{
    bool operator==(const Done&) const = default;
};

/// A value or the error that came instead.
template <typename T>
class Result
{
public:
    Result(T value)
        : m_state(std::move(value))
    {
    }
    Result(Error error)
        : m_state(std::move(error))
    {
    }
    Result(ErrorCode code)
        : m_state(Error{code})
    {
    }

    bool ok() const { return std::holds_alternative<T>(m_state); }
    explicit operator bool() const { return ok(); }

    const T& value() const& { return std::get<T>(m_state); }
    T& value() & { return std::get<T>(m_state); }
    T&& value() && { return std::get<T>(std::move(m_state)); }
    const T* operator->() const { return &std::get<T>(m_state); }
    const T& operator*() const& { return std::get<T>(m_state); }
    T&& operator*() && { return std::get<T>(std::move(m_state)); }

    const Error& error() const { return std::get<Error>(m_state); }

    bool operator==(const Result&) const = default;

private:
    std::variant<T, Error> m_state;
};

using Outcome = Result<Done>;

} // namespace caredesk
