// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QLineEdit>

namespace livecert {

/// A line edit that counts: "25 / 128". It lets one type on past the limit and says so in red,
/// rather than cutting off what was pasted.
class CountedLineEdit final : public QLineEdit
{
    Q_OBJECT

public:
    explicit CountedLineEdit(int limit, QWidget *parent = nullptr);

    [[nodiscard]] int limit() const { return m_limit; }
    [[nodiscard]] int count() const; ///< characters as people count them: code points
    [[nodiscard]] bool isOverLimit() const { return count() > m_limit; }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    [[nodiscard]] QString counterText() const;
    void makeRoom();

    int m_limit;
};

} // namespace livecert
