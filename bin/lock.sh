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
            --output | --out) output=$argument ;;
        esac
        case $argument in
            --state=*) state=${argument#--state=} ;;
            --output=* | --out=*) output=${argument#--out*=} ;;
            --help | -h | --version | -V) return ;;
            -*) ;;
            *) [ -n "$command" ] || case $previous in --state | --output | --out | --lang) ;; *) command=$argument ;; esac ;;
        esac
        previous=$argument
    done
    case $command in
        demo) echo "$output/demo-state" ;;
        nightly | register | intake | control | state) echo "$state" ;;
        # these begin no state, and say so of a folder that is none
        resolve | report | retry | review | tables | programme | explain | history) [ ! -d "$state" ] || echo "$state" ;;
    esac
}

# Says why a folder cannot be used and ends: refuse_folder ENGLISH THAI FOLDER.
refuse_folder() {
    tell "The state folder $3 $1." "โฟลเดอร์สถานะ $3 $2"
    exit 1
}

# Ends with a message where nothing can be written into the state folder: a failed redirection would end the shell
# without a word.
need_writable() {
    mkdir -p "$1" 2>/dev/null && [ -d "$1" ] && (echo x >"$1/.launcher-lock") 2>/dev/null && return
    place=$1
    while [ ! -e "$place" ] && [ "$place" != "${place%/*}" ]; do place=${place%/*}; done
    [ -n "$place" ] || place=/
    [ -e "$place" ] || place=.
    if [ ! -d "$place" ]; then
        refuse_folder "cannot be used, as $place is no folder: move that file, or give --state another folder" \
            "ใช้ไม่ได้ เพราะ $place ไม่ใช่โฟลเดอร์: ย้ายไฟล์นั้น หรือระบุโฟลเดอร์อื่นด้วย --state" "$1"
    elif [ ! -w "$place" ] || [ ! -x "$place" ] || [ -e "$1/.launcher-lock" ] && [ ! -w "$1/.launcher-lock" ]; then
        refuse_folder "cannot be written by $(id -un 2>/dev/null): give the right to $place, or give --state another folder" \
            "ผู้ใช้ $(id -un 2>/dev/null) เขียนไม่ได้: ให้สิทธิ์เขียนที่ $place หรือระบุโฟลเดอร์อื่นด้วย --state" "$1"
    fi
    refuse_folder "cannot be written, its disk is full or fails: make room, or give --state another folder" \
        "เขียนไม่ได้ ดิสก์เต็มหรือเสีย: ลบไฟล์ที่ไม่ใช้ให้มีที่ว่าง หรือระบุโฟลเดอร์อื่นด้วย --state" "$1"
}

# The lock is held by file descriptor 9, which Java inherits: it ends with the process, however that ends. Temporary
# files go into the state, which only its owner may open.
lock_state() {
    temporary=
    folder=$(state_of "$@")
    [ -n "$folder" ] || return 0
    case $folder in */*) mkdir -p "${folder%/*}" 2>/dev/null ;; esac
    # also for files that libraries make; what is published is made readable by the program
    umask 077
    need_writable "$folder"
    temporary=$folder/tmp
    command -v flock >/dev/null || return 0
    exec 9>"$folder/.launcher-lock"
    if ! flock -n 9; then
        tell "Another run is in progress on $folder." "มีงานอื่นกำลังทำงานอยู่กับ $folder"
        exit 75
    fi
}
