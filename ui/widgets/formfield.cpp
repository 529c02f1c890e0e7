// SPDX-License-Identifier: Apache-2.0
#include "ui/widgets/formfield.h"

#include "ui/widgets/labels.h"

#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace livecert {

FormField::FormField(const QString &label, QWidget *parent)
    : QWidget(parent)
    , m_label(plainLabel(label, this))
    , m_edit(new QLineEdit(this))
    , m_hint(mutedLabel({}, this))
    , m_error(wrappedLabel({}, this))
{
    m_label->setBuddy(m_edit);
    QFont medium = font();
    medium.setWeight(QFont::Medium);
    m_label->setFont(medium);
    m_edit->setAccessibleName(label);
    m_hint->setWordWrap(true);
    m_hint->hide();
    m_error->setForegroundRole(QPalette::BrightText);
    m_error->setObjectName(u"fieldError"_s);
    m_error->hide();
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(4);
    layout->addWidget(m_label);
    layout->addWidget(m_edit);
    layout->addWidget(m_hint);
    layout->addWidget(m_error);
    connect(m_edit, &QLineEdit::editingFinished, this, [this] {
        if (!m_edit->text().isEmpty())
            validate();
    });
    connect(m_edit, &QLineEdit::textEdited, this, [this] { setError({}); });
}

void FormField::setHint(const QString &hint)
{
    m_hint->setText(hint);
    m_hint->setVisible(!hint.isEmpty());
    m_edit->setAccessibleDescription(hint);
}

void FormField::setRequired(const QString &complaint)
{
    m_required = complaint;
}

void FormField::setCheck(Check check)
{
    m_check = std::move(check);
}

void FormField::setError(const QString &error)
{
    m_error->setText(error);
    m_error->setVisible(!error.isEmpty());
    m_edit->setAccessibleDescription(error.isEmpty() ? m_hint->text() : error);
}

QString FormField::error() const
{
    return m_error->text();
}

bool FormField::validate()
{
    setError(complaint());
    return error().isEmpty();
}

QString FormField::complaint() const
{
    const QString text = m_edit->text().trimmed();
    if (text.isEmpty())
        return m_required;
    return m_check ? m_check(text) : QString();
}

} // namespace livecert
