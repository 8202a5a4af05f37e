# Sourced by the launchers: one process at a time works on a state; another one leaves with 75 before Java starts.

# The state folder the arguments speak of; nothing for commands that need none.
state_of() {
    command=''
    state=${BRINGBACK_STATE:-${XDG_STATE_HOME:-${HOME:-/nonexistent}/.local/state}/bringback}
    output=output
    previous=''
    for argument in "$@"; do
        case $previous in
            --state) state=$argument ;;
            --output) output=$argument ;;
        esac
        case $argument in
            --state=*) state=${argument#--state=} ;;
            --output=*) output=${argument#--output=} ;;
            --help | -h | --version | -V) return ;;
            -*) ;;
            *) [ -n "$command" ] || case $previous in --state | --output) ;; *) command=$argument ;; esac ;;
        esac
        previous=$argument
    done
    case $command in
        demo) echo "$output/demo-state" ;;
        nightly | register | intake | control | resolve | report | review | tables | explain | history) echo "$state" ;;
    esac
}

# The lock is held by file descriptor 9, which Java inherits: it ends with the process, however that ends.
lock_state() {
    folder=$(state_of "$@")
    [ -n "$folder" ] || return 0
    case $folder in */*) mkdir -p "${folder%/*}" 2>/dev/null ;; esac
    # also for files that libraries make; what is published is made readable by the program
    umask 077
    command -v flock >/dev/null || return 0
    mkdir -p "$folder" 2>/dev/null || return 0
    { exec 9>"$folder/.launcher-lock"; } 2>/dev/null || return 0
    if ! flock -n 9; then
        say "Another run is in progress on $folder. / มีงานอื่นกำลังทำงานอยู่"
        exit 75
    fi
}
