@echo off
setlocal DisableDelayedExpansion
pushd "%~dp0"
if not exist node.exe goto incomplete
set "NTGE_SCRIPT=%~nx0"
rem Explorer puts quotation marks only around a name with a space: an ampersand or caret would be taken for the
rem shell's own. The command line as it was given holds each name whole; dropped.mjs reads it there.
setlocal EnableDelayedExpansion
set "NTGE_CALL=!cmdcmdline!"
if not defined NTGE_CALL goto typed
if "!NTGE_CALL: /c =!"=="!NTGE_CALL!" goto typed
.\node.exe app\dropped.mjs @COMMAND@
set "NTGE_EXIT=%errorlevel%"
pause >nul
popd
rem All of cmd.exe ends: what stands behind an ampersand in its command line is no command.
exit %NTGE_EXIT%

:typed
endlocal
popd
"%~dp0node.exe" "%~dp0ntge.js" @COMMAND@ %*
exit /b %errorlevel%

:incomplete
chcp 65001 >nul
echo Chưa giải nén: hãy giải nén cả tệp zip vào một thư mục, rồi kéo tệp Excel thả vào đây.
echo Not unpacked: extract the whole zip into a folder, then drop the workbook here.
pause >nul
exit 2
