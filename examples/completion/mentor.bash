# Completion of mentor for bash: source <(mentor completion bash)
_mentor() {
  local IFS=$'\x1f' line kind=''
  COMPREPLY=()
  # Candidates come as they are to be inserted. Nothing here may expand them: names come from outside.
  while IFS= read -r line; do
    if [[ -z $kind ]]; then kind=$line; else COMPREPLY+=("$line"); fi
    # The words are not passed as arguments: a list of processes shows those.
  done < <(MENTOR_WORDS="${COMP_WORDS[*]:1:COMP_CWORD}" "${COMP_WORDS[0]/#\~/$HOME}" completion bash --words 2>/dev/null)
  [[ $kind == :files ]] && compopt -o default
}
complete -F _mentor mentor
