// A plug-in of clang-tidy: its checks look at the project's own declarations alone. Without it each file
// costs three times as much, for they walk through Qt's headers too, of which nothing is told anyway.

#include <clang-tidy/ClangTidyCheck.h>
#include <clang-tidy/ClangTidyModule.h>
#include <clang-tidy/ClangTidyModuleRegistry.h>
#include <clang/ASTMatchers/ASTMatchFinder.h>

#include <vector>

namespace {

class OwnCode final : public clang::tidy::ClangTidyCheck
{
public:
    using ClangTidyCheck::ClangTidyCheck;

    void registerMatchers(clang::ast_matchers::MatchFinder* finder) override
    {
        finder->addMatcher(clang::ast_matchers::translationUnitDecl().bind("file"), this);
    }

    /// The file itself is the first that is matched; what is walked through afterwards is told here.
    void check(const clang::ast_matchers::MatchFinder::MatchResult& result) override
    {
        const auto* file = result.Nodes.getNodeAs<clang::TranslationUnitDecl>("file");
        std::vector<clang::Decl*> own;
        for (clang::Decl* declaration : file->decls()) {
            const clang::SourceLocation place = declaration->getLocation();
            if (place.isValid() && !result.SourceManager->isInSystemHeader(place)) {
                own.push_back(declaration);
            }
        }
        result.Context->setTraversalScope(own);
    }
};

class Module final : public clang::tidy::ClangTidyModule
{
public:
    void addCheckFactories(clang::tidy::ClangTidyCheckFactories& factories) override
    {
        factories.registerCheck<OwnCode>("caredesk-own-code");
    }
};

const clang::tidy::ClangTidyModuleRegistry::Add<Module> module("caredesk-module", "CareDesk's own");

} // namespace
