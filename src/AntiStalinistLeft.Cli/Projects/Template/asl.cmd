@echo off
rem Runs asl: the program that made this project where it is still there, else the published one that .config names.
if not exist {{program-cmd}} goto published
{{command-cmd}} %*
exit /b
:published
cd /d "%~dp0"
dotnet tool restore >nul || exit /b 1
dotnet asl %*
