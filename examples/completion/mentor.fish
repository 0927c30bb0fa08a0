# Completion of mentor for fish: mentor completion fish | source
function __mentor_candidates
    set -l words (commandline -opc)
    # A quote that is still open cannot be unescaped.
    set -l current (string unescape -- (commandline -ct))
    or set current (string replace --regex '^["\']' '' -- (commandline -ct))
    # Not as arguments: a list of processes shows those.
    set -lx MENTOR_WORDS (string join \x1f -- $words[2..-1] "$current")
    set -l lines ($words[1] completion fish --words 2>/dev/null)
    if test "$lines[1]" = ":files"
        __fish_complete_path (commandline -ct)
    else
        string join \n -- $lines[2..-1]
    end
end
complete --command mentor --no-files --keep-order --arguments '(__mentor_candidates)'
