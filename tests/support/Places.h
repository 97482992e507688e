#pragma once

#include <QString>

namespace caredesk::test {

// Where this checkout and its build lie. Only Places.cpp knows, so that a compiler cache serves every
// checkout.

/// The path of a program of this build.
QString builtProgram(const QString& name);
/// The path of a file of the checkout, named from its root.
QString sourceFile(const QString& path);
QString buildFolder();

} // namespace caredesk::test
