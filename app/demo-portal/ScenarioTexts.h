#pragma once

#include <array>
#include <string>
#include <vector>

namespace demo {

/// A fault of the casino floor and what is written about it. {m} stands for a machine, {b} for its bank, {c}
/// for an error code, {t} for a time of day, {n} for a small number.
struct FaultStory
{
    const char* subject;
    const char* opening;
    const char* question;
    const char* reply;
    const char* solution;
};

/// What is said on the way, whatever the fault.
struct Phrases
{
    std::vector<const char*> acknowledgements;
    std::vector<const char*> thanks;
    const char* waiting;
    const char* persists;
    const char* askConfirmation;
    /// For a ticket of which nothing is known.
    std::vector<const char*> questions;
    std::vector<const char*> solutions;
};

const std::vector<FaultStory>& stories(const std::string& language);
const Phrases& phrases(const std::string& language);

/// A log of a floor controller, of about that many lines; the seed decides what it says.
std::string controllerLog(unsigned seed, int lines);

} // namespace demo
