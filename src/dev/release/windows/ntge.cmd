@echo off
setlocal DisableDelayedExpansion
set "NTGE_HERE=%~dp0"
rem Wine's cmd.exe loses a percent sign of its own path: the current folder may be the one.
if not exist "%NTGE_HERE%node.exe" set "NTGE_HERE="
if not exist "%NTGE_HERE%node.exe" goto incomplete
rem What Explorer drops here is read from the command line, as in the files made for dropping: an ampersand or caret would
rem be taken for the shell's own. 222: nothing was dropped.
set "NTGE_SCRIPT=%~nx0"
setlocal EnableDelayedExpansion
set "NTGE_CALL=!cmdcmdline!"
if not defined NTGE_CALL goto typed
if "!NTGE_CALL: /c =!"=="!NTGE_CALL!" goto typed
"!NTGE_HERE!node.exe" "!NTGE_HERE!app\dropped.mjs"
set "NTGE_EXIT=!errorlevel!"
if "!NTGE_EXIT!"=="222" goto typed
pause >nul
rem All of cmd.exe ends: what stands behind an ampersand in its command line is no command.
exit !NTGE_EXIT!

:typed
endlocal
"%NTGE_HERE%node.exe" "%NTGE_HERE%ntge.js" %*
set "NTGE_EXIT=%errorlevel%"
rem Started by a double click the window would be gone before anything could be read.
if not "%NTGE_EXIT%"=="0" if "%~1"=="" pause
exit /b %NTGE_EXIT%

:incomplete
chcp 65001 >nul
echo Chưa giải nén: hãy giải nén cả tệp zip vào một thư mục, rồi mở ntge.cmd trong thư mục đó.
echo Not unpacked: extract the whole zip into a folder, then open ntge.cmd there.
pause >nul
exit /b 2
