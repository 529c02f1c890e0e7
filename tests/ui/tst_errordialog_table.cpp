// SPDX-License-Identifier: Apache-2.0
#include "api/errorcatalogue.h"
#include "certfixture.h"
#include "runningsandbox.h"
#include "ui/deploy/deploymentflow.h"
#include "ui/deploy/errordialog.h"
#include "ui/deploy/reviewdialog.h"
#include "ui/text/evidence.h"
#include "ui/text/language.h"
#include "ui/theme/themecontroller.h"

#include <QApplication>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTest>

using namespace livecert;
using fixture::openDialog;
using namespace Qt::StringLiterals;

/// Every row of the error table of SetLiveDomainCertificate, provoked in the sandbox, and what the
/// dialog says: through the window's own flow where it can make the request, by a call where a
/// window that is in order never would.
class TestErrorDialogTable : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void cleanup();
    void everyDocumentedErrorShowsItsOwnWords_data();
    void everyDocumentedErrorShowsItsOwnWords();
    void cleanupTestCase();

private:
    [[nodiscard]] static CertificateType typeOf(const QByteArray &text);
    [[nodiscard]] bool prepareDraft(const ErrorRecipe &recipe, const ErrorMaterial &material);
    void provokeByFlow();
    void provokeByCall(const ErrorRecipe &recipe, const ErrorMaterial &material);
    void checkDialog(const ErrorRecipe &recipe);

    std::unique_ptr<fixture::SandboxSession> m_sandbox;
    std::unique_ptr<QWidget> m_window;
    std::unique_ptr<DeploymentDraft> m_draft;
    std::unique_ptr<DeploymentFlow> m_flow;
    int m_byFlow = 0;
};

void TestErrorDialogTable::initTestCase()
{
    dressApplication();
    installTranslation(QLocale(QLocale::English));
    m_sandbox = std::make_unique<fixture::SandboxSession>(Sandbox::Options{.edgeDelayMs = 0});
}

void TestErrorDialogTable::cleanup()
{
    m_flow.reset();
    m_window.reset();
    m_draft.reset();
}

void TestErrorDialogTable::cleanupTestCase()
{
    m_sandbox.reset();
    // The window's own flow has to be able to show most of what the service documents.
    QVERIFY2(m_byFlow >= 12, qPrintable(QString::number(m_byFlow)));
}

CertificateType TestErrorDialogTable::typeOf(const QByteArray &text)
{
    if (text == "upload")
        return CertificateType::Upload;
    if (text == "cas")
        return CertificateType::Cas;
    return text == "free" ? CertificateType::Free : CertificateType::Unknown;
}

bool TestErrorDialogTable::prepareDraft(const ErrorRecipe &recipe, const ErrorMaterial &material)
{
    const bool isOff = recipe.sslProtocol == "off";
    if (!recipe.isSendable || (!isOff && typeOf(recipe.certType) == CertificateType::Unknown))
        return false;
    if (recipe.sslProtocol == "on" && recipe.certType == "upload") {
        Result<CertificateBundle> bundle =
            readBytes(material.sslPub + '\n' + material.sslPri, u"test"_s);
        if (!bundle || !bundle->hasCertificate() || !bundle->key)
            return false;
        m_draft->setBundle(std::make_shared<const CertificateBundle>(std::move(*bundle)));
    }
    m_draft->setHttpsOn(!isOff);
    if (!isOff)
        m_draft->setType(typeOf(recipe.certType));
    m_draft->setCertName(QString::fromUtf8(recipe.certName));
    m_draft->setForceSet(recipe.forceSet);
    m_draft->setSelected({fixture::domainOf({.name = recipe.domain})});
    return !m_draft->plan().includedDomains().isEmpty();
}

void TestErrorDialogTable::provokeByFlow()
{
    ++m_byFlow;
    m_flow = std::make_unique<DeploymentFlow>(m_sandbox->session, *m_draft, m_window.get());
    m_flow->review();
    auto *review = openDialog<ReviewDialog>();
    QVERIFY(review);
    if (auto *typed = review->findChild<QLineEdit *>(u"offConfirmation"_s))
        typed->setText(m_draft->plan().includedDomains().value(0));
    auto *commit = review->findChild<QPushButton *>(u"commitPlan"_s);
    QVERIFY(commit->isEnabled());
    commit->click();
}

void TestErrorDialogTable::provokeByCall(const ErrorRecipe &recipe, const ErrorMaterial &material)
{
    RpcRequest request{.action = "SetLiveDomainCertificate", .changesState = true};
    const auto add = [&request](const QByteArray &name, const QByteArray &value) {
        if (!value.isEmpty())
            request.parameters.append({name, value});
    };
    add("DomainName", recipe.domain.toUtf8());
    add("SSLProtocol", recipe.sslProtocol);
    add("CertType", recipe.certType);
    add("CertName", recipe.certName);
    add("ForceSet", recipe.forceSet ? "1" : "");
    add("SSLPub", material.sslPub);
    if (!material.sslPri.isEmpty())
        request.secretParameters.emplace_back("SSLPri", Secret(material.sslPri));
    m_sandbox->session.client->call(
        std::move(request),
        {m_window.get(), [this, recipe](const Result<QJsonObject> &answer) {
             QVERIFY(!answer.has_value());
             DeploymentSettings settings;
             settings.certName = QString::fromUtf8(recipe.certName);
             auto *dialog = new ErrorDialog(
                 answer.error(),
                 contextOf(
                     answer.error(), recipe.domain, settings, {}, m_sandbox->access.accessKeyId),
                 m_window.get());
             dialog->open();
         }});
}

void TestErrorDialogTable::checkDialog(const ErrorRecipe &recipe)
{
    QTRY_VERIFY(openDialog<ErrorDialog>());
    auto *dialog = openDialog<ErrorDialog>();
    const CatalogueEntry *entry = findEntry(QString::fromUtf8(recipe.code));
    QVERIFY(entry);
    const QString shown = displayDomain(recipe.domain);
    const QString title =
        fill(entry->english.title, shown, QString::fromUtf8(recipe.certName).left(80));
    if (recipe.certName.size() <= 80)
        QCOMPARE(dialog->heading(), title);
    QVERIFY(!dialog->text().explanation.isEmpty());
    QVERIFY(!dialog->text().advice.isEmpty());
    const QString details = dialog->findChild<QPlainTextEdit *>(u"errorDetails"_s)->toPlainText();
    for (const QString &part : {QString::fromUtf8(recipe.code),
                                QString::fromUtf8(recipe.message),
                                QString::number(recipe.httpStatus),
                                u"Request"_s})
        QVERIFY2(details.contains(part), qPrintable(part + u" is not in:\n"_s + details));
    QVERIFY2(!details.contains(u"PRIVATE KEY"_s) && !details.contains(u"http"_s),
             qPrintable(details));
}

void TestErrorDialogTable::everyDocumentedErrorShowsItsOwnWords_data()
{
    QTest::addColumn<int>("row");
    const QList<ErrorRecipe> recipes = errorRecipes();
    QCOMPARE(recipes.size(), 35);
    for (int row = 0; row < recipes.size(); ++row)
        QTest::addRow("%02d %s", row + 1, recipes.at(row).code.constData()) << row;
}

void TestErrorDialogTable::everyDocumentedErrorShowsItsOwnWords()
{
    QFETCH(int, row);
    const ErrorRecipe recipe = errorRecipes().at(row);
    const Result<ErrorMaterial> material = m_sandbox->sandbox.mintFor(recipe);
    QVERIFY(material.has_value());
    m_window = std::make_unique<QWidget>();
    m_window->show();
    m_draft = std::make_unique<DeploymentDraft>();
    if (prepareDraft(recipe, *material))
        provokeByFlow();
    else
        provokeByCall(recipe, *material);
    checkDialog(recipe);
}

QTEST_MAIN(TestErrorDialogTable)
#include "tst_errordialog_table.moc"
