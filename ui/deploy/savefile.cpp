// SPDX-License-Identifier: Apache-2.0
#include "ui/deploy/savefile.h"

#include <QFileDialog>
#include <QFileInfo>
#include <QSaveFile>

namespace livecert {

using namespace Qt::StringLiterals;

Result<QString> saveFile(const QString &path, const QByteArray &bytes)
{
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size() || !file.commit())
        return failure(ErrorCode::Storage,
                       QFileInfo(path).fileName() + u": "_s + file.errorString());
    return path;
}

void askToSave(QWidget *parent,
               const SaveRequest &request,
               std::function<void(const Result<QString> &)> done)
{
    auto *dialog = new QFileDialog(parent, request.title);
    dialog->setObjectName(u"saveDialog"_s);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setFileMode(QFileDialog::AnyFile);
    dialog->setNameFilters(request.nameFilters);
    dialog->selectFile(request.fileName);
    dialog->setDefaultSuffix(QFileInfo(request.fileName).suffix());
    QObject::connect(dialog,
                     &QFileDialog::fileSelected,
                     parent,
                     [bytes = request.bytes, done = std::move(done)](const QString &path) {
                         done(saveFile(path, bytes(QFileInfo(path).suffix().toLower())));
                     });
    dialog->open();
}

} // namespace livecert
