; The installer for one person, without an administrator. nsis.py writes product.nsh: what is installed, and the names
; that the MSI has too. What happens silently, and the exit codes, are told in docs/admin-guide.md.
Target amd64-unicode
!include "product.nsh"
!include "MUI2.nsh"
!include "WordFunc.nsh"
!include "LogicLib.nsh"
!include "WinVer.nsh"

!define UNINSTALL_KEY "Software\Microsoft\Windows\CurrentVersion\Uninstall\CareDesk"
!define SHORTCUT "$SMPROGRAMS\CareDesk.lnk"
!define EXIT_OLDER 3
!define EXIT_IN_USE 4
!define EXIT_WRONG_PARAMETER 5
!define EXIT_WINDOWS_TOO_OLD 6
!define EXIT_FAILED 7

Name "CareDesk"
OutFile "${OUT}"
InstallDir "$LOCALAPPDATA\Programs\CareDesk"
InstallDirRegKey HKCU "${REGISTRY_KEY}" "InstallDir"
RequestExecutionLevel user
SetCompressor /SOLID lzma
ManifestDPIAware true
ManifestSupportedOS Win10
BrandingText "CareDesk ${VERSION}"

!define MUI_ICON "${ICON}"
!define MUI_UNICON "${ICON}"
!define MUI_WELCOMEFINISHPAGE_BITMAP "side.bmp"
!define MUI_FINISHPAGE_RUN "$INSTDIR\caredesk.exe"
!insertmacro MUI_PAGE_LICENSE "${LICENCE}"
!define MUI_PAGE_CUSTOMFUNCTION_PRE SkipWhenInstalled
!insertmacro MUI_PAGE_DIRECTORY
!insertmacro MUI_PAGE_INSTFILES
!insertmacro MUI_PAGE_FINISH
UninstPage custom un.ShowData un.TakeData
!insertmacro MUI_UNPAGE_INSTFILES
; Windows' language chooses; Spanish of any country.
!insertmacro MUI_LANGUAGE "English"
!insertmacro MUI_LANGUAGE "Spanish"

LangString Older ${LANG_ENGLISH} "A newer version of CareDesk ($1) is installed. Remove it first if you want an older one."
LangString Older ${LANG_SPANISH} "Tiene instalada una versión más reciente de CareDesk ($1). Si desea una anterior, desinstálela primero."
LangString InUse ${LANG_ENGLISH} "CareDesk is running. Close it, then try again. Nothing that you wrote is lost."
LangString InUse ${LANG_SPANISH} "CareDesk está abierto. Ciérrelo y vuelva a intentarlo. No se pierde nada de lo que haya escrito."
LangString WrongAddress ${LANG_ENGLISH} "PORTAL_URL begins with https://, unlike $PortalUrl."
LangString WrongAddress ${LANG_SPANISH} "PORTAL_URL empieza por https://, a diferencia de $PortalUrl."
LangString WrongLanguage ${LANG_ENGLISH} "LANGUAGE can be es or en, but not $Chosen."
LangString WrongLanguage ${LANG_SPANISH} "LANGUAGE puede ser es o en, pero no $Chosen."
LangString MissingFile ${LANG_ENGLISH} "This file was given to the installer and cannot be read: $0"
LangString MissingFile ${LANG_SPANISH} "No se puede leer el archivo indicado al instalador: $0"
LangString TooOld ${LANG_ENGLISH} "CareDesk needs 64-bit Windows 10, version 1809, or newer."
LangString TooOld ${LANG_SPANISH} "CareDesk necesita Windows 10 de 64 bits, versión 1809, o posterior."
LangString Failed ${LANG_ENGLISH} "The installed version could not be replaced."
LangString Failed ${LANG_SPANISH} "No se ha podido sustituir la versión instalada."
LangString Description ${LANG_ENGLISH} "Report faults to customer care, also without a network"
LangString Description ${LANG_SPANISH} "Comunique averías a atención al cliente, también sin red"
LangString RemoveTitle ${LANG_ENGLISH} "Remove CareDesk"
LangString RemoveTitle ${LANG_SPANISH} "Desinstalar CareDesk"
LangString RemoveSubtitle ${LANG_ENGLISH} "Your tickets stay at the portal in any case."
LangString RemoveSubtitle ${LANG_SPANISH} "Sus tickets se conservan en el portal en cualquier caso."
LangString RemoveQuestion ${LANG_ENGLISH} "Press Uninstall to remove CareDesk from this user account."
LangString RemoveQuestion ${LANG_SPANISH} "Pulse Desinstalar para quitar CareDesk de esta cuenta de usuario."
LangString RemoveData ${LANG_ENGLISH} "Also remove my data: drafts, what waits to be sent, downloaded tickets, saved sign-ins"
LangString RemoveData ${LANG_SPANISH} "Quitar también mis datos: borradores, envíos pendientes, tickets descargados, sesiones guardadas"

VIProductVersion "${VERSION}.0"
!macro VersionTexts LANGUAGE
    VIAddVersionKey /LANG=${LANGUAGE} "ProductName" "CareDesk"
    VIAddVersionKey /LANG=${LANGUAGE} "CompanyName" "${PUBLISHER}"
    VIAddVersionKey /LANG=${LANGUAGE} "FileDescription" "CareDesk"
    VIAddVersionKey /LANG=${LANGUAGE} "FileVersion" "${VERSION}"
    VIAddVersionKey /LANG=${LANGUAGE} "ProductVersion" "${VERSION}"
    VIAddVersionKey /LANG=${LANGUAGE} "LegalCopyright" "${PUBLISHER}"
!macroend
!insertmacro VersionTexts ${LANG_ENGLISH}
!insertmacro VersionTexts ${LANG_SPANISH}

Var PortalUrl
Var PortalProfile
Var CaFile
Var Chosen
Var Upgrade
Var Purge
Var PurgeBox

!macro Refuse CODE TEXT
    SetErrorLevel ${CODE}
    MessageBox MB_OK|MB_ICONSTOP "${TEXT}" /SD IDOK
    Quit
!macroend
!define Refuse "!insertmacro Refuse"

; A program that runs cannot be opened for writing. Silently nobody can close it: then this ends.
!macro StopWhileInUse UN
Function ${UN}StopWhileInUse
    again:
    ${For} $1 1 2
        StrCpy $0 "$INSTDIR\caredesk.exe"
        ${If} $1 = 2
            StrCpy $0 "$INSTDIR\caredesk-cli.exe"
        ${EndIf}
        ${If} ${FileExists} $0
            ClearErrors
            FileOpen $2 $0 a
            ${If} ${Errors}
                MessageBox MB_RETRYCANCEL|MB_ICONEXCLAMATION "$(InUse)" /SD IDCANCEL IDRETRY again
                SetErrorLevel ${EXIT_IN_USE}
                Quit
            ${EndIf}
            FileClose $2
        ${EndIf}
    ${Next}
FunctionEnd
!macroend
!insertmacro StopWhileInUse ""
!insertmacro StopWhileInUse "un."

; Looks for the argument that begins with $R0, whatever its case. Answers $R1: what follows in it, and $R2: 1 when it is
; there. NSIS's own GetOptions ends a value at any slash and overlooks what is quoted as a whole.
!macro FindArgument UN
Function ${UN}FindArgument
    StrCpy $R1 ""
    StrCpy $R2 0
    StrLen $R3 $R0
    System::Call 'kernel32::GetCommandLineW() p.r1'
    System::Call 'shell32::CommandLineToArgvW(p r1, *i.r2) p.r3'
    IntOp $2 $2 - 1
    ${For} $4 1 $2
        IntOp $5 $4 * ${NSIS_PTR_SIZE}
        IntPtrOp $5 $3 + $5
        System::Call '*$5(p.r6)'
        System::Call 'kernel32::lstrcpynW(w.r7, p r6, i ${NSIS_MAX_STRLEN})'
        StrCpy $8 $7 $R3
        ${If} $8 == $R0
            StrCpy $R1 $7 "" $R3
            StrCpy $R2 1
        ${EndIf}
    ${Next}
    System::Call 'kernel32::LocalFree(p r3)'
FunctionEnd
!macroend
!insertmacro FindArgument ""
!insertmacro FindArgument "un."

!macro TakeValue OPTION VARIABLE
    StrCpy $R0 "/${OPTION}="
    Call FindArgument
    StrCpy ${VARIABLE} $R1
!macroend

!macro TakeSwitch OPTION VARIABLE
    StrCpy $R0 "/${OPTION}"
    Call un.FindArgument
    StrCpy ${VARIABLE} $R2
!macroend

; A file's whole path, as the working folder changes later on.
!macro TakeFile OPTION VARIABLE
    !insertmacro TakeValue "${OPTION}" $0
    ${If} $0 != ""
        ClearErrors
        GetFullPathName ${VARIABLE} $0
        ; Asking for the errors clears them.
        ${If} ${Errors}
            SetErrors
        ${Else}
            FileOpen $1 ${VARIABLE} r
        ${EndIf}
        ${If} ${Errors}
            ${Refuse} ${EXIT_WRONG_PARAMETER} "$(MissingFile)"
        ${EndIf}
        FileClose $1
    ${EndIf}
!macroend

Function .onInit
    SetRegView 64
    SetShellVarContext current
    !insertmacro TakeValue "LANGUAGE" $Chosen
    ${If} $Chosen == "es"
        StrCpy $LANGUAGE ${LANG_SPANISH}
    ${ElseIf} $Chosen == "en"
        StrCpy $LANGUAGE ${LANG_ENGLISH}
    ${ElseIf} $Chosen != ""
        ${Refuse} ${EXIT_WRONG_PARAMETER} "$(WrongLanguage)"
    ${EndIf}
    ${IfNot} ${AtLeastBuild} ${OLDEST_BUILD}
        ${Refuse} ${EXIT_WINDOWS_TOO_OLD} "$(TooOld)"
    ${EndIf}
    !insertmacro TakeValue "PORTAL_URL" $PortalUrl
    StrCpy $0 $PortalUrl 8
    ${If} $PortalUrl != ""
    ${AndIf} $0 != "https://"
        ${Refuse} ${EXIT_WRONG_PARAMETER} "$(WrongAddress)"
    ${EndIf}
    !insertmacro TakeFile "PORTAL_PROFILE" $PortalProfile
    !insertmacro TakeFile "CA" $CaFile
    ReadRegStr $1 HKCU "${UNINSTALL_KEY}" "DisplayVersion"
    ${If} $1 != ""
        ${VersionCompare} "${VERSION}" $1 $0
        ${If} $0 = 2
            ${Refuse} ${EXIT_OLDER} "$(Older)"
        ${EndIf}
    ${EndIf}
    ; An upgrade stays where it is.
    ReadRegStr $0 HKCU "${REGISTRY_KEY}" "InstallDir"
    ${If} ${FileExists} "$0\uninstall.exe"
        StrCpy $INSTDIR $0
    ${EndIf}
FunctionEnd

Function SkipWhenInstalled
    ${If} ${FileExists} "$INSTDIR\uninstall.exe"
        Abort
    ${EndIf}
FunctionEnd

!macro CopyGiven SOURCE NAME VALUE
    ${If} ${SOURCE} != ""
        ${If} ${SOURCE} != "$INSTDIR\${NAME}"
            ; One that was copied from a file that may only be read is such a file, too.
            SetFileAttributes "$INSTDIR\${NAME}" NORMAL
            ClearErrors
            System::Call 'kernel32::CopyFileW(w "${SOURCE}", w "$INSTDIR\${NAME}", i 0) i.r1'
            ${If} $1 = 0
                StrCpy $0 ${SOURCE}
                ${Refuse} ${EXIT_WRONG_PARAMETER} "$(MissingFile)"
            ${EndIf}
        ${EndIf}
        WriteRegStr HKCU "${REGISTRY_KEY}" "${VALUE}" "$INSTDIR\${NAME}"
    ${EndIf}
!macroend

!macro KeepValue TEXT VALUE
    ${If} ${TEXT} != ""
        WriteRegStr HKCU "${REGISTRY_KEY}" "${VALUE}" ${TEXT}
    ${EndIf}
!macroend

; The installed version removes its own files: it alone knows which they are.
Function RemoveInstalled
    ${If} ${FileExists} "$INSTDIR\uninstall.exe"
        ClearErrors
        ExecWait '"$INSTDIR\uninstall.exe" /S /UPGRADE _?=$INSTDIR' $0
        ${If} ${Errors}
        ${OrIf} $0 <> 0
            ${Refuse} ${EXIT_FAILED} "$(Failed)"
        ${EndIf}
    ${EndIf}
FunctionEnd

Section
    Call StopWhileInUse
    Call RemoveInstalled
    ClearErrors
    !insertmacro InstallFiles
    SetOutPath "$INSTDIR"
    WriteUninstaller "$INSTDIR\uninstall.exe"
    ${If} ${Errors}
        ${Refuse} ${EXIT_FAILED} "$(Failed)"
    ${EndIf}
    WriteRegStr HKCU "${REGISTRY_KEY}" "InstallDir" "$INSTDIR"
    !insertmacro CopyGiven $PortalProfile "${GIVEN_PROFILE}" "PortalProfile"
    !insertmacro CopyGiven $CaFile "${GIVEN_AUTHORITY}" "CaFile"
    !insertmacro KeepValue $PortalUrl "PortalUrl"
    !insertmacro KeepValue $Chosen "Language"
    CreateShortcut "${SHORTCUT}" "$INSTDIR\caredesk.exe" "" "$INSTDIR\caredesk.exe" 0 SW_SHOWNORMAL "" "$(Description)"
    InitPluginsDir
    File "/oname=$PLUGINSDIR\actions.dll" "${ACTIONS}"
    System::Call '$PLUGINSDIR\actions.dll::IdentifyShortcut(w "${SHORTCUT}", w "${TASKBAR_IDENTITY}") i.r0 ?u'
    WriteRegStr HKCU "${UNINSTALL_KEY}" "DisplayName" "CareDesk"
    WriteRegStr HKCU "${UNINSTALL_KEY}" "DisplayVersion" "${VERSION}"
    WriteRegStr HKCU "${UNINSTALL_KEY}" "Publisher" "${PUBLISHER}"
    WriteRegStr HKCU "${UNINSTALL_KEY}" "DisplayIcon" "$INSTDIR\caredesk.exe"
    WriteRegStr HKCU "${UNINSTALL_KEY}" "InstallLocation" "$INSTDIR"
    WriteRegStr HKCU "${UNINSTALL_KEY}" "UninstallString" '"$INSTDIR\uninstall.exe"'
    WriteRegStr HKCU "${UNINSTALL_KEY}" "QuietUninstallString" '"$INSTDIR\uninstall.exe" /S'
    WriteRegDWORD HKCU "${UNINSTALL_KEY}" "EstimatedSize" ${KIBIBYTES}
    WriteRegDWORD HKCU "${UNINSTALL_KEY}" "NoModify" 1
    WriteRegDWORD HKCU "${UNINSTALL_KEY}" "NoRepair" 1
SectionEnd

Function un.onInit
    SetRegView 64
    SetShellVarContext current
    !insertmacro TakeSwitch "UPGRADE" $Upgrade
    !insertmacro TakeSwitch "PURGE" $Purge
FunctionEnd

Function un.ShowData
    !insertmacro MUI_HEADER_TEXT "$(RemoveTitle)" "$(RemoveSubtitle)"
    nsDialogs::Create 1018
    Pop $0
    ${NSD_CreateLabel} 0 0 100% 24u "$(RemoveQuestion)"
    Pop $0
    ${NSD_CreateCheckBox} 0 32u 100% 24u "$(RemoveData)"
    Pop $PurgeBox
    ${If} $Purge = 1
        ${NSD_Check} $PurgeBox
    ${EndIf}
    nsDialogs::Show
FunctionEnd

Function un.TakeData
    ${NSD_GetState} $PurgeBox $0
    StrCpy $Purge 0
    ${If} $0 = ${BST_CHECKED}
        StrCpy $Purge 1
    ${EndIf}
FunctionEnd

Section "Uninstall"
    Call un.StopWhileInUse
    !insertmacro RemoveFiles
    ${If} $Upgrade = 1
        Return
    ${EndIf}
    Delete "${SHORTCUT}"
    Delete "$INSTDIR\${GIVEN_PROFILE}"
    Delete "$INSTDIR\${GIVEN_AUTHORITY}"
    Delete "$INSTDIR\uninstall.exe"
    RMDir "$INSTDIR"
    RMDir "$LOCALAPPDATA\Programs"
    DeleteRegKey HKCU "${UNINSTALL_KEY}"
    DeleteRegKey HKCU "${REGISTRY_KEY}"
    ${If} $Purge = 1
        InitPluginsDir
        File "/oname=$PLUGINSDIR\actions.dll" "${ACTIONS}"
        System::Call '$PLUGINSDIR\actions.dll::RemoveUserData(p 0) i.r0 ?u'
    ${EndIf}
SectionEnd
