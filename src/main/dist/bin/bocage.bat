@echo off
rem Starts Bocage: the window without arguments or with files, else the command line.
rem BOCAGE_JAVA_OPTS adds options of the virtual machine, such as -Xmx8g.
setlocal
set "BOCAGE_LIB=%~dp0..\lib"
set "BOCAGE_JAVA=java"
if defined JAVA_HOME if exist "%JAVA_HOME%\bin\java.exe" set "BOCAGE_JAVA=%JAVA_HOME%\bin\java.exe"

"%BOCAGE_JAVA%" -version >nul 2>&1
if errorlevel 1 (
  echo Bocage needs Java 17 or later, and found none: install it, or set JAVA_HOME. 1>&2
  exit /b 1
)
set "BOCAGE_VERSION=0"
for /f "tokens=3" %%v in ('""%BOCAGE_JAVA%" -version 2>&1" ^| findstr /i "version"') do set "BOCAGE_VERSION=%%~v"
for /f "delims=.-+" %%m in ("%BOCAGE_VERSION%") do set "BOCAGE_MAJOR=%%m"
if %BOCAGE_MAJOR% LSS 17 (
  echo Bocage needs Java 17 or later; "%BOCAGE_JAVA%" is Java %BOCAGE_VERSION%. 1>&2
  exit /b 1
)

set "BOCAGE_FLAGS=-XX:+UseSerialGC -Xshare:auto"
if %BOCAGE_MAJOR% GEQ 22 set "BOCAGE_FLAGS=%BOCAGE_FLAGS% -Djdk.console=java.base"
if %BOCAGE_MAJOR% GEQ 23 set "BOCAGE_FLAGS=%BOCAGE_FLAGS% --sun-misc-unsafe-memory-access=allow"

"%BOCAGE_JAVA%" %BOCAGE_FLAGS% %BOCAGE_JAVA_OPTS% -jar "%BOCAGE_LIB%\bocage.jar" %*
exit /b %errorlevel%
