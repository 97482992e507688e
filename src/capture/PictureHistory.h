#pragma once

#include "capture/Picture.h"

#include <vector>

namespace caredesk {

/// What was done to a picture, to be undone and redone. Lives in memory and nowhere else.
class PictureHistory
{
public:
    explicit PictureHistory(Picture picture);

    const Picture& picture() const { return m_picture; }
    /// A step of its own.
    void change(const QRect& crop, const QList<Mark>& marks);
    /// The step in progress goes on (a drag, a key held down): undone together with its beginning.
    void amend(const QRect& crop, const QList<Mark>& marks);
    bool canUndo() const { return m_at > 0; }
    bool canRedo() const { return m_at + 1 < m_steps.size(); }
    void undo();
    void redo();
    /// An id for a new mark.
    int nextId() { return ++m_lastId; }

private:
    struct Step
    {
        QRect crop = {};
        QList<Mark> marks = {};
    };
    void show(size_t step);

    Picture m_picture;
    std::vector<Step> m_steps;
    size_t m_at = 0;
    int m_lastId = 0;
};

} // namespace caredesk
