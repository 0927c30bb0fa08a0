# Completion of mentor for PowerShell: mentor completion powershell | Out-String | Invoke-Expression
Register-ArgumentCompleter -Native -CommandName mentor -ScriptBlock {
    param($wordToComplete, $commandAst, $cursorPosition)
    $words = @(
        $commandAst.CommandElements |
            Select-Object -Skip 1 |
            Where-Object { $_.Extent.StartOffset -lt $cursorPosition } |
            ForEach-Object {
                if ($_ -is [System.Management.Automation.Language.StringConstantExpressionAst]) { $_.Value }
                else { $_.Extent.Text }
            }
    )
    if ($wordToComplete -eq '') { $words += '' }
    # Not as arguments: a list of processes shows those, and empty ones get lost.
    $env:MENTOR_WORDS = $words -join [char]31
    try { $lines = @(& $commandAst.GetCommandName() completion powershell --words 2>$null) }
    finally { Remove-Item Env:MENTOR_WORDS -ErrorAction SilentlyContinue }
    # Nothing returned: PowerShell completes names of files.
    if ($lines.Count -lt 2 -or $lines[0] -eq ':files') { return }
    foreach ($line in $lines[1..($lines.Count - 1)]) {
        $value, $about = $line -split "`t", 2
        $text = if ($value -match '^[\w./@%+,:=-]+$') { $value } else { "'" + $value.Replace("'", "''") + "'" }
        if (-not $about) { $about = $value }
        [System.Management.Automation.CompletionResult]::new($text, $value, 'ParameterValue', $about)
    }
}
