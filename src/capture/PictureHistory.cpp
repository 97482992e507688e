#include "capture/PictureHistory.h"

#include <algorithm>

namespace caredesk {

PictureHistory::PictureHistory(Picture picture)
    : m_picture(std::move(picture))
    , m_steps{{m_picture.crop, m_picture.marks}}
{
    for (const Mark& mark : std::as_const(m_picture.marks)) {
        m_lastId = std::max(m_lastId, mark.id);
    }
}

void PictureHistory::change(const QRect& crop, const QList<Mark>& marks)
{
    m_steps.resize(m_at + 1);
    m_steps.push_back({crop, marks});
    show(m_at + 1);
}

void PictureHistory::amend(const QRect& crop, const QList<Mark>& marks)
{
    m_steps[m_at] = {crop, marks};
    show(m_at);
}

void PictureHistory::undo()
{
    if (canUndo()) {
        show(m_at - 1);
    }
}

void PictureHistory::redo()
{
    if (canRedo()) {
        show(m_at + 1);
    }
}

void PictureHistory::show(size_t step)
{
    m_at = step;
    m_picture.crop = m_steps[step].crop;
    m_picture.marks = m_steps[step].marks;
}

} // namespace caredesk
