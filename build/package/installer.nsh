; Besides what the packager's installer does: settings that lie beside the installer are put where the app looks for them.
!macro customInstall
  Push $0
  ReadEnvStr $0 ProgramData
  ${if} ${FileExists} "$EXEDIR\motiboard.json"
  ${andIf} $0 != ""
    CreateDirectory "$0\Motiboard"
    CopyFiles /SILENT "$EXEDIR\motiboard.json" "$0\Motiboard\motiboard.json"
  ${endIf}
  Pop $0
!macroend
