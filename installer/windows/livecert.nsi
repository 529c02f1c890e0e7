; The installer for Windows; installer/windows/build calls makensis with VERSION, OUTFILE, ROOT, PACKAGES, ICON, SIGN, SIZE_KB
; and HOMEPAGE.
;
;   setup.exe [/S] [/AllUsers] [/NoFileTypes] [/Desktop] [/D=C:\folder (last, without quotes)]
;   uninstall.exe [/S] [/RemoveSettings]
;
; Installs for the current user, who needs no rights for that; /AllUsers needs an administrator. Exit codes: 0 done,
; 1 given up by the user, 3 Windows is too old, 4 an administrator is needed, 5 LiveCert is running, 6 a file could not be
; written.
Unicode true
Target amd64-unicode
!define APP "LiveCert"
!define PUBLISHER "LiveCert maintainers"
!define UNINSTALL "Software\Microsoft\Windows\CurrentVersion\Uninstall\LiveCert"
!define CLASSES "Software\Classes"
!define CAPABILITIES "Software\LiveCert\Capabilities"
!define RUNNING "Local\LiveCert.running" ; app/core/runningmark_win.cpp

!include MUI2.nsh
!include FileFunc.nsh
!include LogicLib.nsh
!include WinVer.nsh
!include nsDialogs.nsh

Name "${APP} ${VERSION}"
OutFile "${OUTFILE}"
BrandingText "${APP} ${VERSION}"
RequestExecutionLevel user
ManifestDPIAware true
ManifestLongPathAware true
ManifestSupportedOS Win10
!ifdef OLDER
  SetCompressor zlib ; only the test installs it
!else
  SetCompressor /SOLID lzma
!endif
VIProductVersion "${VERSION}.0"
VIAddVersionKey /LANG=1033 ProductName "${APP}"
VIAddVersionKey /LANG=1033 ProductVersion "${VERSION}"
VIAddVersionKey /LANG=1033 CompanyName "${PUBLISHER}"
VIAddVersionKey /LANG=1033 FileDescription "${APP} installer"
VIAddVersionKey /LANG=1033 FileVersion "${VERSION}"
VIAddVersionKey /LANG=1033 LegalCopyright "Apache License 2.0"
!uninstfinalize '"${SIGN}" "%1"' = 0
!finalize '"${SIGN}" "%1"' = 0

!define MUI_ICON "${ICON}"
!define MUI_UNICON "${ICON}"
!define MUI_ABORTWARNING
!define MUI_FINISHPAGE_RUN "$INSTDIR\livecert.exe"
!define MUI_WELCOMEFINISHPAGE_BITMAP "${PACKAGES}/windows-welcome.bmp"
!define MUI_UNWELCOMEFINISHPAGE_BITMAP "${PACKAGES}/windows-welcome.bmp"
!define MUI_WELCOMEPAGE_TEXT "$(WelcomeText)"
!insertmacro MUI_PAGE_WELCOME
!insertmacro MUI_PAGE_LICENSE "${PACKAGES}/windows/LICENSE.txt"
Page custom AskForWhom TakeForWhom
!insertmacro MUI_PAGE_DIRECTORY
!insertmacro MUI_PAGE_COMPONENTS
!insertmacro MUI_PAGE_INSTFILES
!insertmacro MUI_PAGE_FINISH
!insertmacro MUI_UNPAGE_CONFIRM
!insertmacro MUI_UNPAGE_INSTFILES
!insertmacro MUI_LANGUAGE English ; the first is that of every other Windows
!insertmacro MUI_LANGUAGE SimpChinese
!include "${ROOT}/installer/windows/words.nsh"

Var ForAll ; 1 when installed for all users
Var ForMeButton
Var ForAllButton

; --- What installer and uninstaller share ---------------------------------------------------------------------------
!macro Shared UN
Function ${UN}UseMode
  SetRegView 64
  ${If} $ForAll = 1
    SetShellVarContext all
  ${Else}
    SetShellVarContext current
  ${EndIf}
FunctionEnd

Function ${UN}NeedAdministrator ; goes on only with an administrator; asks Windows for one when somebody is there
  UserInfo::GetAccountType
  Pop $0
  ${If} $0 == "Admin"
    Return
  ${EndIf}
  ${IfNot} ${Silent}
    ${GetParameters} $1
    ClearErrors
    ExecShell "runas" "$EXEPATH" "/AllUsers $1"
    ${IfNot} ${Errors}
      Quit
    ${EndIf}
  ${EndIf}
  MessageBox MB_OK|MB_ICONSTOP "$(NeedsAdministrator)" /SD IDOK
  SetErrorLevel 4
  Quit
FunctionEnd

Function ${UN}RefuseWhileRunning
  again:
  System::Call 'kernel32::OpenMutexW(i 0x100000, i 0, w "${RUNNING}") p .R0'
  ${If} $R0 P<> 0
    System::Call 'kernel32::CloseHandle(p R0)'
    MessageBox MB_RETRYCANCEL|MB_ICONEXCLAMATION "$(IsRunning)" /SD IDCANCEL IDRETRY again
    SetErrorLevel 5
    Quit
  ${EndIf}
FunctionEnd
!macroend
!insertmacro Shared ""
!insertmacro Shared "un."

; --- Installing -----------------------------------------------------------------------------------------------------
Function ProposeFolder ; where it is already, or where such programs go
  Call UseMode
  ReadRegStr $INSTDIR SHCTX "${UNINSTALL}" "InstallLocation"
  ${If} $INSTDIR != ""
    Return
  ${EndIf}
  ${If} $ForAll = 1
    StrCpy $INSTDIR "$PROGRAMFILES64\${APP}"
  ${Else}
    StrCpy $INSTDIR "$LOCALAPPDATA\Programs\${APP}"
  ${EndIf}
FunctionEnd

Function .onInit
  ${IfNot} ${AtLeastWin10}
    MessageBox MB_OK|MB_ICONSTOP "$(NeedsWindows10)" /SD IDOK
    SetErrorLevel 3
    Quit
  ${EndIf}
  ${GetParameters} $R1
  ClearErrors
  ${GetOptions} $R1 "/AllUsers" $0
  ${If} ${Errors}
    StrCpy $ForAll 0
  ${Else}
    StrCpy $ForAll 1
    Call NeedAdministrator
  ${EndIf}
  StrCpy $R2 $INSTDIR ; what /D= said
  Call ProposeFolder
  ${If} $R2 != ""
    StrCpy $INSTDIR $R2
  ${EndIf}
  Call ChooseSections
FunctionEnd

Function AskForWhom
  !insertmacro MUI_HEADER_TEXT "$(ForWhom)" "$(ForWhomMore)"
  nsDialogs::Create 1018
  Pop $0
  ${NSD_CreateRadioButton} 0 10u 100% 12u "$(ForMe)"
  Pop $ForMeButton
  ${NSD_CreateLabel} 12u 24u 95% 16u "$(ForMeMore)"
  Pop $0
  ${NSD_CreateRadioButton} 0 50u 100% 12u "$(ForAllUsers)"
  Pop $ForAllButton
  ${NSD_CreateLabel} 12u 64u 95% 16u "$(ForAllUsersMore)"
  Pop $0
  ${If} $ForAll = 1
    ${NSD_Check} $ForAllButton
  ${Else}
    ${NSD_Check} $ForMeButton
  ${EndIf}
  nsDialogs::Show
FunctionEnd

Function TakeForWhom
  StrCpy $R3 $ForAll
  ${NSD_GetState} $ForAllButton $ForAll
  ${If} $ForAll = $R3
    Return
  ${EndIf}
  ${If} $ForAll = 1
    Call NeedAdministrator
  ${EndIf}
  Call ProposeFolder
FunctionEnd

!macro ProgId NAME WHAT
  WriteRegStr SHCTX "${CLASSES}\${NAME}" "" "${WHAT}"
  WriteRegStr SHCTX "${CLASSES}\${NAME}\DefaultIcon" "" "$INSTDIR\livecert.exe,0"
  WriteRegStr SHCTX "${CLASSES}\${NAME}\shell\open" "FriendlyAppName" "${APP}"
  WriteRegStr SHCTX "${CLASSES}\${NAME}\shell\open\command" "" '"$INSTDIR\livecert.exe" "%1"'
!macroend
!macro FileType EXTENSION NAME ; among those to open it with; the default stays what it is
  WriteRegNone SHCTX "${CLASSES}\.${EXTENSION}\OpenWithProgids" "${NAME}"
  WriteRegStr SHCTX "${CAPABILITIES}\FileAssociations" ".${EXTENSION}" "${NAME}"
!macroend
!macro NoFileType EXTENSION NAME
  DeleteRegValue SHCTX "${CLASSES}\.${EXTENSION}\OpenWithProgids" "${NAME}"
  DeleteRegKey /ifempty SHCTX "${CLASSES}\.${EXTENSION}\OpenWithProgids"
  DeleteRegKey /ifempty SHCTX "${CLASSES}\.${EXTENSION}"
!macroend
!macro ForEachFileType DO
  !insertmacro ${DO} pem "LiveCert.Certificate"
  !insertmacro ${DO} crt "LiveCert.Certificate"
  !insertmacro ${DO} cer "LiveCert.Certificate"
  !insertmacro ${DO} der "LiveCert.Certificate"
  !insertmacro ${DO} p7b "LiveCert.Certificate"
  !insertmacro ${DO} p12 "LiveCert.KeyStore"
  !insertmacro ${DO} pfx "LiveCert.KeyStore"
!macroend

Section "${APP}" ProgramSection
  SectionIn RO
  Call UseMode
  Call RefuseWhileRunning
  ; An older version takes its own files away; settings stay.
  ReadRegStr $0 SHCTX "${UNINSTALL}" "InstallLocation"
  ${If} $0 != ""
  ${AndIf} ${FileExists} "$0\uninstall.exe"
    ExecWait '"$0\uninstall.exe" /S /Upgrade _?=$0'
    Delete "$0\uninstall.exe"
    RMDir "$0"
  ${EndIf}

  SetOverwrite on
  ClearErrors
  !include "${PACKAGES}/windows-files.nsh"
  !ifdef OLDER
    SetOutPath "$INSTDIR"
    File "/oname=gone.txt" "${ROOT}/LICENSE"
  !endif
  ${If} ${Errors}
    MessageBox MB_OK|MB_ICONSTOP "$(CannotWrite)" /SD IDOK
    SetErrorLevel 6
    Quit
  ${EndIf}
  SetOutPath "$INSTDIR"
  WriteUninstaller "$INSTDIR\uninstall.exe"

  WriteRegStr SHCTX "${UNINSTALL}" "DisplayName" "${APP}"
  WriteRegStr SHCTX "${UNINSTALL}" "DisplayVersion" "${VERSION}"
  WriteRegStr SHCTX "${UNINSTALL}" "DisplayIcon" "$INSTDIR\livecert.exe,0"
  WriteRegStr SHCTX "${UNINSTALL}" "Publisher" "${PUBLISHER}"
  WriteRegStr SHCTX "${UNINSTALL}" "URLInfoAbout" "${HOMEPAGE}"
  WriteRegStr SHCTX "${UNINSTALL}" "InstallLocation" "$INSTDIR"
  WriteRegStr SHCTX "${UNINSTALL}" "UninstallString" '"$INSTDIR\uninstall.exe"'
  WriteRegStr SHCTX "${UNINSTALL}" "QuietUninstallString" '"$INSTDIR\uninstall.exe" /S'
  WriteRegDWORD SHCTX "${UNINSTALL}" "EstimatedSize" ${SIZE_KB}
  WriteRegDWORD SHCTX "${UNINSTALL}" "NoModify" 1
  WriteRegDWORD SHCTX "${UNINSTALL}" "NoRepair" 1
  WriteRegStr SHCTX "Software\Microsoft\Windows\CurrentVersion\App Paths\livecert.exe" "" "$INSTDIR\livecert.exe"
  CreateShortCut "$SMPROGRAMS\${APP}.lnk" "$INSTDIR\livecert.exe"
SectionEnd

Section "$(FileTypes)" FileTypesSection
  WriteRegStr SHCTX "${CAPABILITIES}" "ApplicationName" "${APP}"
  WriteRegStr SHCTX "${CAPABILITIES}" "ApplicationDescription" "$(Purpose)"
  WriteRegStr SHCTX "Software\RegisteredApplications" "${APP}" "${CAPABILITIES}"
  !insertmacro ProgId "LiveCert.Certificate" "$(CertificateFile)"
  !insertmacro ProgId "LiveCert.KeyStore" "$(KeyStoreFile)"
  !insertmacro ForEachFileType FileType
  System::Call 'shell32::SHChangeNotify(i 0x8000000, i 0, p 0, p 0)'
SectionEnd

Section /o "$(DesktopShortcut)" DesktopSection
  CreateShortCut "$DESKTOP\${APP}.lnk" "$INSTDIR\livecert.exe"
SectionEnd

!insertmacro MUI_FUNCTION_DESCRIPTION_BEGIN
  !insertmacro MUI_DESCRIPTION_TEXT ${ProgramSection} "$(ProgramMore)"
  !insertmacro MUI_DESCRIPTION_TEXT ${FileTypesSection} "$(FileTypesMore)"
  !insertmacro MUI_DESCRIPTION_TEXT ${DesktopSection} "$(DesktopShortcutMore)"
!insertmacro MUI_FUNCTION_DESCRIPTION_END

Function ChooseSections ; as the command line says
  ClearErrors
  ${GetOptions} $R1 "/NoFileTypes" $0
  ${IfNot} ${Errors}
    SectionSetFlags ${FileTypesSection} 0
  ${EndIf}
  ClearErrors
  ${GetOptions} $R1 "/Desktop" $0
  ${IfNot} ${Errors}
    SectionSetFlags ${DesktopSection} 1
  ${EndIf}
FunctionEnd

; --- Taking it away -------------------------------------------------------------------------------------------------
Function un.onInit
  SetRegView 64
  ; For whom was this one installed? Its folder tells; should that be spelled in another way, it is the only one.
  StrCpy $ForAll 0
  ReadRegStr $2 HKLM "${UNINSTALL}" "InstallLocation"
  ReadRegStr $3 HKCU "${UNINSTALL}" "InstallLocation"
  ${If} $2 != ""
    ${If} $2 == $INSTDIR
    ${OrIf} $3 == ""
      StrCpy $ForAll 1
      Call un.NeedAdministrator
    ${EndIf}
  ${EndIf}
  Call un.UseMode
FunctionEnd

Function un.RemoveSettings ; of the user who runs this
  SetShellVarContext current
  RMDir /r "$LOCALAPPDATA\livecert"
  Call un.UseMode
FunctionEnd

Section "Uninstall"
  Call un.RefuseWhileRunning
  !include "${PACKAGES}/windows-removal.nsh"
  Delete "$INSTDIR\gone.txt"
  Delete "$SMPROGRAMS\${APP}.lnk"
  Delete "$DESKTOP\${APP}.lnk"
  !insertmacro ForEachFileType NoFileType
  DeleteRegKey SHCTX "${CLASSES}\LiveCert.Certificate"
  DeleteRegKey SHCTX "${CLASSES}\LiveCert.KeyStore"
  DeleteRegKey SHCTX "${CAPABILITIES}"
  DeleteRegKey /ifempty SHCTX "Software\LiveCert"
  DeleteRegValue SHCTX "Software\RegisteredApplications" "${APP}"
  DeleteRegKey SHCTX "Software\Microsoft\Windows\CurrentVersion\App Paths\livecert.exe"
  DeleteRegKey SHCTX "${UNINSTALL}"
  System::Call 'shell32::SHChangeNotify(i 0x8000000, i 0, p 0, p 0)'

  ${GetParameters} $R1
  ClearErrors
  ${GetOptions} $R1 "/Upgrade" $0
  ${If} ${Errors}
    ${GetOptions} $R1 "/RemoveSettings" $0
    ${IfNot} ${Errors}
      Call un.RemoveSettings
    ${Else}
      MessageBox MB_YESNO|MB_ICONQUESTION|MB_DEFBUTTON2 "$(AskSettings)" /SD IDNO IDNO keep
      Call un.RemoveSettings
      keep:
    ${EndIf}
  ${EndIf}
  Delete "$INSTDIR\uninstall.exe"
  SetOutPath "$TEMP" ; a folder that is somebody's current one cannot be removed
  RMDir "$INSTDIR"
SectionEnd
