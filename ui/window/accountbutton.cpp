// SPDX-License-Identifier: Apache-2.0
#include "ui/window/accountbutton.h"

#include "store/profilestore.h"
#include "ui/text/everylanguage.h"
#include "ui/text/format.h"
#include "ui/theme/theme.h"
#include "ui/theme/themedicon.h"

#include <QActionGroup>
#include <QMenu>
#include <QPainter>

using namespace Qt::StringLiterals;

namespace livecert {

QString profileTitle(const Profile &profile)
{
    if (profile.isSandbox())
        return AccountButton::tr("Sandbox");
    const QString name = visibleText(profile.name, 40);
    return profile.region.isEmpty()
        ? name
        : AccountButton::tr("%1 · %2", "account and region").arg(name, profile.region);
}

QIcon profileDot(const Profile &profile)
{
    QIcon icon;
    for (const int ratio : {1, 2, 3}) {
        QPixmap pixmap(16 * ratio, 16 * ratio);
        pixmap.setDevicePixelRatio(ratio);
        pixmap.fill(Qt::transparent);
        QPainter painter(&pixmap);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(Qt::NoPen);
        painter.setBrush(profile.isSandbox()            ? Theme::light().warning.text
                             : profile.colour.isEmpty() ? Theme::light().accent
                                                        : QColor(profile.colour));
        painter.drawEllipse(QRectF(3, 3, 10, 10));
        painter.end();
        icon.addPixmap(pixmap);
    }
    return icon;
}

AccountButton::AccountButton(ProfileStore &profiles, QWidget *parent)
    : QPushButton(parent)
    , m_profiles(profiles)
    , m_menu(new QMenu(this))
{
    setObjectName(u"accountButton"_s);
    setMenu(m_menu);
    m_menu->setObjectName(u"accountMenu"_s);
    connect(m_menu, &QMenu::aboutToShow, this, &AccountButton::fillMenu);
    whenLanguageChanges(this, [this] { setProfile(Profile(m_current)); });
    fillMenu();
}

void AccountButton::setProfile(const Profile &profile)
{
    m_current = profile;
    setText(profileTitle(profile).replace(u'&', u"&&"_s));
    setIcon(profileDot(profile));
    setToolTip(tr("Take another account"));
    setAccessibleName(tr("Account: %1").arg(profileTitle(profile)));
    fillMenu();
}

void AccountButton::addProfile(const Profile &profile)
{
    QAction *action =
        m_menu->addAction(profileDot(profile), profileTitle(profile).replace(u'&', u"&&"_s));
    action->setObjectName(u"account-"_s + profile.id);
    action->setCheckable(true);
    action->setChecked(profile.id == m_current.id);
    QFont font = action->font();
    font.setBold(action->isChecked());
    action->setFont(font);
    connect(action, &QAction::triggered, this, [this, profile] { Q_EMIT profileChosen(profile); });
}

void AccountButton::fillMenu()
{
    m_menu->clear();
    const QList<Profile> profiles = m_profiles.profiles();
    for (const Profile &profile : profiles)
        addProfile(profile);
    addProfile(sandboxProfile());
    m_menu->addSeparator();
    QAction *add = m_menu->addAction(
        themedIcon(u"plus"_s), tr("&Add account…"), this, &AccountButton::addRequested);
    add->setObjectName(u"addAccount"_s);
    if (m_current.isSandbox() || m_current.id.isEmpty())
        return;
    const QString name = visibleText(m_current.name, 40).replace(u'&', u"&&"_s);
    QAction *edit = m_menu->addAction(
        themedIcon(u"edit"_s), tr("&Edit “%1”…").arg(name), this, &AccountButton::editRequested);
    edit->setObjectName(u"editAccount"_s);
    QAction *remove = m_menu->addAction(themedIcon(u"trash"_s),
                                        tr("&Remove “%1”…").arg(name),
                                        this,
                                        &AccountButton::removeRequested);
    remove->setObjectName(u"removeAccount"_s);
}

} // namespace livecert
