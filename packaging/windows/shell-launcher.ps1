# Makes one program the shell of one account (Shell Launcher). NOT TRIED: see README.md.
# https://learn.microsoft.com/windows/configuration/shell-launcher/
param(
    [Parameter(Mandatory)] [string] $Account,
    [Parameter(Mandatory)] [string] $Program
)
$ErrorActionPreference = "Stop"

Enable-WindowsOptionalFeature -Online -FeatureName Client-EmbeddedShellLauncher -All -NoRestart | Out-Null

$launcher = [wmiclass]"\\localhost\root\standardcimv2\embedded:WESL_UserSetting"
$sid = (New-Object System.Security.Principal.NTAccount($Account)).Translate([System.Security.Principal.SecurityIdentifier]).Value
$restart = 0  # what Shell Launcher does when the program ends: start it again

$launcher.SetDefaultShell("explorer.exe", $restart) | Out-Null
$launcher.SetCustomShell($sid, $Program, $null, $null, $restart) | Out-Null
$launcher.SetEnabled($true) | Out-Null

# Edge swipes open what lies beside the program.
$policy = "HKLM:\SOFTWARE\Policies\Microsoft\Windows\EdgeUI"
New-Item -Path $policy -Force | Out-Null
Set-ItemProperty -Path $policy -Name AllowEdgeSwipe -Type DWord -Value 0

Write-Output "$Program is the shell of $Account from its next log-on. Start the computer again."
