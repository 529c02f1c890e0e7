// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QTableView>

namespace livecert {

class DomainDelegate;
class DomainTableModel;

/// The table of domains. Choosing is checking: a click chooses one, with Ctrl or on its box one
/// more, with Shift all between; Space, Ctrl+A and Escape do it from the keyboard. What is chosen
/// lives in the model.
class DomainTableView final : public QTableView
{
    Q_OBJECT

public:
    explicit DomainTableView(DomainTableModel &model, QWidget *parent = nullptr);

    void showDomain(const QString &apiName); ///< scrolls to it and makes it the current one

    [[nodiscard]] QByteArray columnState() const;
    void restoreColumnState(const QByteArray &state);
    void resetColumns();

Q_SIGNALS:
    void domainActivated(const QString &apiName); ///< Enter or a double click

protected:
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void leaveEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void choose(int row, int column, Qt::KeyboardModifiers modifiers);
    void extendTo(int row, bool keepsOthers);
    void setHovered(int row);
    void rememberPlace();
    void restorePlace(bool isRefresh);
    bool handleKey(QKeyEvent *event);
    void fitColumns();

    DomainTableModel &m_model;
    DomainDelegate *m_delegate;
    QString m_anchor; ///< where a range begins
    QString m_current;
    QString m_top; ///< first row that was seen
    int m_topOffset = 0; ///< of it; negative when it is cut off
    int m_hovered = -1;
    bool m_areColumnsOurs = true; ///< nobody has set their widths: they follow the window
    bool m_isFitting = false;
};

} // namespace livecert
