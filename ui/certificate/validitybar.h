// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "pki/certificate.h"
#include "ui/theme/theme.h"

#include <QWidget>

namespace livecert {

/// The life of a certificate as a bar, with a mark for today and its two dates below.
class ValidityBar final : public QWidget
{
    Q_OBJECT

public:
    explicit ValidityBar(QWidget *parent = nullptr);

    void setValidity(const Validity &validity, const QDateTime &now, Tone tone);
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    Validity m_validity;
    Tone m_tone = Tone::Good;
    double m_elapsed = 0; ///< 0 … 1
};

} // namespace livecert
