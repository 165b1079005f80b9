@echo off
rem Checks, publishes and copies to IIS.
rem What it says is in tifaktor.log. Robocopy has gone wrong from 8 on.
cd /d D:\tifaktor || exit /b 1
tifaktor.exe check --content minkommune >> tifaktor.log 2>&1 || exit /b 1
tifaktor.exe publish --content minkommune --out nettstad --for iis >> tifaktor.log 2>&1 || exit /b 1
robocopy nettstad \\web01\intranett$ /MIR /R:3 /W:10 >> tifaktor.log
if %ERRORLEVEL% GEQ 8 exit /b 1
exit /b 0
