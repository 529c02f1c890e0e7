// SPDX-License-Identifier: Apache-2.0
#include "ui/profiles/accountform.h"

#include "ui/profiles/accountsources.h"
#include "ui/text/format.h"
#include "ui/theme/theme.h"
#include "ui/widgets/formfield.h"
#include "ui/widgets/labels.h"

#include <QButtonGroup>
#include <QComboBox>
#include <QFormLayout>
#include <QPainter>
#include <QRadioButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace livecert {

namespace {

const QStringList &accountColours()
{
    static const QStringList colours{
        u"#0a66d6"_s, u"#17744a"_s, u"#b42318"_s, u"#8a3ffc"_s, u"#b35900"_s, u"#0e7c86"_s};
    return colours;
}

QString colourName(int index)
{
    const QStringList names{AccountForm::tr("Blue"),
                            AccountForm::tr("Green"),
                            AccountForm::tr("Red"),
                            AccountForm::tr("Violet"),
                            AccountForm::tr("Orange"),
                            AccountForm::tr("Teal")};
    return names.value(index);
}

/// A colour to choose: a radio button that looks like what it stands for.
class Swatch final : public QRadioButton
{
public:
    Swatch(const QColor &colour, QWidget *parent)
        : QRadioButton(parent)
        , m_colour(colour)
    {
        setFixedSize(26, 26);
        setCursor(Qt::PointingHandCursor);
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(Qt::NoPen);
        painter.setBrush(m_colour);
        painter.drawEllipse(QRectF(5, 5, 16, 16));
        if (!isChecked() && !hasFocus())
            return;
        painter.setBrush(Qt::NoBrush);
        painter.setPen(
            QPen(hasFocus() ? Theme::of(palette()).accent : Theme::of(palette()).text, 2));
        painter.drawEllipse(QRectF(2, 2, 22, 22));
    }
    [[nodiscard]] bool hitButton(const QPoint &position) const override
    {
        return rect().contains(position);
    }

private:
    QColor m_colour;
};

QWidget *labelled(const QString &text, QWidget *field, QWidget *parent)
{
    auto *box = new QWidget(parent);
    auto *layout = new QVBoxLayout(box);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(4);
    QLabel *label = plainLabel(text, box);
    QFont medium = label->font();
    medium.setWeight(QFont::Medium);
    label->setFont(medium);
    label->setBuddy(field);
    layout->addWidget(label);
    layout->addWidget(field);
    return box;
}

QString endpointComplaint(const QString &text)
{
    if (Endpoint::parse(text))
        return {};
    return AccountForm::tr(
        "Write a host name, or https:// and a host name. Plain http is for this computer only.");
}

} // namespace

AccountForm::AccountForm(QWidget *parent)
    : QWidget(parent)
    , m_title(headingLabel({}, 1.3, this))
    , m_source(mutedLabel({}, this))
    , m_name(new FormField(tr("Name"), this))
    , m_keyId(new FormField(tr("AccessKey ID"), this))
    , m_secret(new FormField(tr("AccessKey secret"), this))
    , m_region(new QComboBox(this))
    , m_colours(new QButtonGroup(this))
    , m_advancedButton(new LinkButton(tr("Advanced"), this))
    , m_endpoint(new FormField(tr("Endpoint"), this))
    , m_mode(new QComboBox(this))
{
    m_source->setWordWrap(true);
    createFields();
    m_advanced = createAdvanced();
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(10);
    layout->addWidget(m_title);
    layout->addWidget(m_source);
    layout->addSpacing(2);
    layout->addWidget(m_keyId);
    layout->addWidget(m_secret);
    layout->addWidget(m_name);
    auto *row = new QHBoxLayout;
    row->setSpacing(16);
    row->addWidget(labelled(tr("Region"), m_region, this), 1);
    row->addWidget(labelled(tr("Colour"), createColours(), this));
    layout->addLayout(row);
    layout->addWidget(m_advancedButton, 0, Qt::AlignLeft);
    layout->addWidget(m_advanced);
    layout->addStretch();
    showAdvanced(false);
    connect(m_advancedButton, &QPushButton::clicked, this, [this] {
        showAdvanced(m_advanced->isHidden());
    });
    connect(m_region, &QComboBox::currentIndexChanged, this, &AccountForm::showRegionEndpoint);
}

void AccountForm::createFields()
{
    m_name->edit()->setObjectName(u"accountName"_s);
    m_name->edit()->setMaxLength(60);
    m_name->edit()->setPlaceholderText(tr("Production"));
    m_name->setRequired(tr("Give the account a name, so that you always see which one is live."));
    m_keyId->edit()->setObjectName(u"accessKeyId"_s);
    m_keyId->edit()->setPlaceholderText(u"LTAI…"_s);
    m_keyId->setRequired(tr("Enter the AccessKey ID of a RAM user."));
    m_secret->edit()->setObjectName(u"accessKeySecret"_s);
    m_secret->edit()->setEchoMode(QLineEdit::Password);
    m_region->setObjectName(u"accountRegion"_s);
    m_region->setAccessibleName(tr("Region"));
    m_region->addItem(tr("Central (all regions)"), QString());
    const QStringList regions = Endpoint::regions();
    for (const QString &region : regions)
        m_region->addItem(region, region);
    m_endpoint->edit()->setObjectName(u"accountEndpoint"_s);
    m_endpoint->setCheck(endpointComplaint);
    m_mode->setObjectName(u"accountMode"_s);
    m_mode->setAccessibleName(tr("How calls with a private key travel"));
    m_mode->addItem(tr("In a form body (recommended)"), int(RequestMode::V1Form));
    m_mode->addItem(tr("In the address, signature V3"), int(RequestMode::V3Query));
    for (FormField *field : {m_name, m_keyId, m_secret, m_endpoint})
        connect(field->edit(), &QLineEdit::textEdited, this, &AccountForm::edited);
}

QWidget *AccountForm::createColours()
{
    auto *box = new QWidget(this);
    box->setAccessibleName(tr("Colour"));
    auto *layout = new QHBoxLayout(box);
    layout->setContentsMargins(0, 2, 0, 2);
    layout->setSpacing(2);
    for (int index = 0; index < accountColours().size(); ++index) {
        auto *swatch = new Swatch(QColor(accountColours().at(index)), box);
        swatch->setObjectName(u"colour%1"_s.arg(index));
        swatch->setAccessibleName(colourName(index));
        swatch->setToolTip(colourName(index));
        m_colours->addButton(swatch, index);
        layout->addWidget(swatch);
    }
    m_colours->button(0)->setChecked(true);
    return box;
}

QWidget *AccountForm::createAdvanced()
{
    auto *box = new QWidget(this);
    box->setObjectName(u"advancedBox"_s);
    auto *layout = new QVBoxLayout(box);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(10);
    m_endpoint->setHint(tr("Leave it empty to use the region's own."));
    layout->addWidget(m_endpoint);
    layout->addWidget(labelled(tr("How calls with a private key travel"), m_mode, box));
    QLabel *hint =
        mutedLabel(tr("A form body keeps the private key out of addresses and access logs."), box);
    hint->setWordWrap(true);
    layout->addWidget(hint);
    return box;
}

void AccountForm::showAdvanced(bool isShown)
{
    m_advanced->setVisible(isShown);
    m_advancedButton->setObjectName(u"advancedButton"_s);
    m_advancedButton->setText(isShown ? tr("Hide advanced settings") : tr("Advanced settings"));
    m_advancedButton->setAccessibleName(m_advancedButton->text());
    m_advancedButton->updateGeometry();
}

void AccountForm::showRegionEndpoint()
{
    m_endpoint->edit()->setPlaceholderText(
        Endpoint::forRegion(m_region->currentData().toString()).displayHost());
    Q_EMIT edited();
}

void AccountForm::setProfile(const Profile &profile, bool isNew)
{
    m_profile = profile;
    m_isNew = isNew;
    m_title->setText(isNew ? tr("Add an account")
                           : tr("Edit “%1”").arg(visibleText(profile.name, 40)));
    m_keyId->setVisible(isByHand());
    m_secret->setVisible(isByHand());
    m_keyId->edit()->setText(profile.accessKeyId);
    if (profile.source == CredentialSource::AliyunCli)
        m_source->setText(
            tr("The AccessKey is read from the Alibaba Cloud CLI's profile “%1” each time.")
                .arg(visibleText(profile.cliProfile, 60)));
    else if (profile.source == CredentialSource::Environment)
        m_source->setText(
            tr("The AccessKey is read from the environment each time LiveCert starts."));
    else
        m_source->setText(tr("Use an AccessKey of a RAM user that may do no more than it must."));
    const QString proposed =
        profile.source == CredentialSource::AliyunCli ? profile.cliProfile : QString();
    m_name->edit()->setText(profile.name.isEmpty() ? proposed : profile.name);
    int region = m_region->findData(profile.region);
    if (region < 0) {
        m_region->addItem(profile.region, profile.region);
        region = m_region->count() - 1;
    }
    m_region->setCurrentIndex(region);
    showRegionEndpoint();
    const auto colour = accountColours().indexOf(profile.colour.toLower());
    m_colours->button(int(qMax<qsizetype>(0, colour)))->setChecked(true);
    m_endpoint->edit()->setText(profile.endpointOverride);
    m_mode->setCurrentIndex(m_mode->findData(int(profile.secretMode)));
    m_secret->setRequired(isNew ? tr("Enter the secret that belongs to the AccessKey ID.")
                                : QString());
    m_secret->edit()->setPlaceholderText(isNew ? QString() : tr("Unchanged"));
    showAdvanced(!profile.endpointOverride.isEmpty() || profile.secretMode != RequestMode::V1Form);
}

void AccountForm::setKeyring(bool isThere)
{
    m_secret->setHint(
        isThere ? tr("Kept in the system keyring; never in a file.")
                : tr("No system keyring answers here: the secret is kept for this run only."));
}

bool AccountForm::validate()
{
    FormField *first = nullptr;
    for (FormField *field : {m_keyId, m_secret, m_name, m_endpoint}) {
        if (!field->isHidden() && !field->validate() && !first)
            first = field;
    }
    if (!m_endpoint->error().isEmpty())
        showAdvanced(true);
    if (first)
        first->edit()->setFocus(Qt::OtherFocusReason);
    return !first;
}

Profile AccountForm::profile() const
{
    Profile profile = m_profile;
    profile.name = m_name->text().trimmed();
    if (isByHand())
        profile.accessKeyId = m_keyId->text().trimmed();
    profile.region = m_region->currentData().toString();
    profile.colour = accountColours().value(m_colours->checkedId());
    profile.endpointOverride = m_endpoint->text().trimmed();
    profile.secretMode = RequestMode(m_mode->currentData().toInt());
    return profile;
}

bool AccountForm::hasSecret() const
{
    return isByHand() && !m_secret->text().trimmed().isEmpty();
}

Secret AccountForm::secret() const
{
    QString text = m_secret->text().trimmed();
    return Secret::takeFrom(text);
}

void AccountForm::wipeSecret()
{
    m_secret->edit()->clear();
}

} // namespace livecert
