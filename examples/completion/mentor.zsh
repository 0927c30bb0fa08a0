#compdef mentor
# Completion of mentor for zsh: source <(mentor completion zsh), after compinit; or a file _mentor in a folder of $fpath.
_mentor() {
  local -a lines found
  local line value
  # Not as arguments: a list of processes shows those.
  lines=("${(@f)$(MENTOR_WORDS="${(pj:\x1f:)${(@Q)words[2,CURRENT]}}" "${~words[1]}" completion zsh --words 2>/dev/null)}")
  if [[ $lines[1] == :files ]]; then
    _files
    return
  fi
  for line in "${(@)lines[2,-1]}"; do
    value=${line%%$'\t'*}
    found+=("${${value//\\/\\\\}//:/\\:}${${line#*$'\t'}:+:${line#*$'\t'}}")
  done
  # -U: what was typed may lack the accents of a name.
  (( $#found )) && _describe -V mentor found -U
}
if [[ $funcstack[1] == _mentor ]]; then
  _mentor "$@"
else
  compdef _mentor mentor
fi
