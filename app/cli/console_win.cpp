// SPDX-License-Identifier: Apache-2.0
#include "cli/console.h"

#include <array>
#include <cstdio>
#include <fcntl.h>
#include <io.h>
#include <windows.h>

namespace livecert {

namespace {

std::array<UINT, 2> codePagesBefore{}; // of input and output; nothing without a console

} // namespace

bool Console::hasTerminal()
{
    // _isatty() would also call a printer, or the null device, a terminal.
    DWORD mode = 0;
    return GetConsoleMode(GetStdHandle(STD_INPUT_HANDLE), &mode) != 0
        && GetConsoleMode(GetStdHandle(STD_ERROR_HANDLE), &mode) != 0;
}

void Console::speakUtf8()
{
    for (std::FILE *file : {stdin, stdout, stderr})
        _setmode(_fileno(file), _O_BINARY);
    codePagesBefore = {GetConsoleCP(), GetConsoleOutputCP()};
    if (codePagesBefore[1] == 0)
        return; // no console
    SetConsoleCP(CP_UTF8);
    SetConsoleOutputCP(CP_UTF8);
}

void Console::speakAsBefore()
{
    if (codePagesBefore[1] == 0)
        return;
    SetConsoleCP(codePagesBefore[0]);
    SetConsoleOutputCP(codePagesBefore[1]);
}

} // namespace livecert
