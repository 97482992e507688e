#pragma once

#include <QKeySequence>

#include <array>

namespace caredesk {

enum class EditorTool { Select, Crop, Arrow, Box, Pen, Text, Number, Redact };

inline constexpr std::array editorTools = {EditorTool::Select, EditorTool::Crop,  EditorTool::Arrow,
                                           EditorTool::Box,    EditorTool::Pen,   EditorTool::Text,
                                           EditorTool::Number, EditorTool::Redact};

/// The one letter that takes the tool up, the same in every language.
inline QKeySequence toolKey(EditorTool tool)
{
    constexpr std::array Keys = {Qt::Key_V, Qt::Key_C, Qt::Key_A, Qt::Key_B,
                                 Qt::Key_P, Qt::Key_T, Qt::Key_N, Qt::Key_R};
    return QKeySequence(Keys.at(size_t(tool)));
}

} // namespace caredesk
