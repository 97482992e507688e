// A window to drag files out of: press the mouse on it and move. For tests of drag and drop between two
// processes. Usage: caredesk-drag-source X Y FILE…

#include <QApplication>
#include <QDrag>
#include <QLabel>
#include <QMimeData>
#include <QMouseEvent>
#include <QUrl>

#include <cstdio>

namespace {

class DragSource : public QLabel
{
public:
    explicit DragSource(const QStringList& paths)
        : QLabel(QStringLiteral("Drag me"))
        , m_paths(paths)
    {
        setAlignment(Qt::AlignCenter);
        resize(160, 120);
    }

protected:
    void mousePressEvent(QMouseEvent*) override {}
    void mouseMoveEvent(QMouseEvent* event) override
    {
        if (!event->buttons().testFlag(Qt::LeftButton)) {
            return;
        }
        auto* drag = new QDrag(this);
        auto* mime = new QMimeData;
        QList<QUrl> urls;
        for (const QString& path : m_paths) {
            urls.append(QUrl::fromLocalFile(path));
        }
        mime->setUrls(urls);
        drag->setMimeData(mime);
        drag->exec(Qt::CopyAction | Qt::MoveAction);
    }

private:
    QStringList m_paths;
};

} // namespace

int main(int argc, char** argv)
{
    const QApplication application(argc, argv);
    const QStringList arguments = QApplication::arguments();
    if (arguments.size() < 4) {
        std::fputs("usage: caredesk-drag-source X Y FILE...\n", stderr);
        return 2;
    }
    DragSource source(arguments.mid(3));
    source.move(arguments.at(1).toInt(), arguments.at(2).toInt());
    source.show();
    std::puts("ready");
    std::fflush(stdout);
    return QApplication::exec();
}
