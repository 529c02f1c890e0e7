// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "cli/exitcode.h"

#include <QJsonObject>

namespace livecert {

/// Where the program speaks: sentences for people, or one JSON document on standard output.
class Console
{
public:
    explicit Console(bool isJson)
        : m_isJson(isJson)
    { }

    [[nodiscard]] bool isJson() const { return m_isJson; }
    [[nodiscard]] static bool hasTerminal(); ///< a person can be asked
    /// Once, before anything is said: text is UTF-8, and lines end with a line feed on every
    /// system.
    static void speakUtf8();
    static void speakAsBefore(); ///< the console outlives the program

    void say(const QString &line) const; ///< standard output; nothing with --json
    void warn(const QString &line) const; ///< standard error
    /// Ends a command: the JSON document, with "exitCode" put in, and "status" unless it says one.
    int finish(ExitCode code, QJsonObject json) const;
    /// Asks on standard error, reads a line; empty at the end of input.
    [[nodiscard]] static QString ask(const QString &question);

    /// Control and direction characters made visible: names come from files and answers.
    [[nodiscard]] static QString visible(const QString &text);

private:
    bool m_isJson;
};

} // namespace livecert
