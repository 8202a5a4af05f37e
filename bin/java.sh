# Sourced by the launchers: starts the program. Expects $home and $java.
: "${home:?is set by the launcher}" "${java:?is set by need_java or the launcher}"

# Whether the kernel gives programs large pages of memory when they ask for them.
gives_large_pages() {
    grep -qs '\[madvise\]\|\[always\]' /sys/kernel/mm/transparent_hugepage/enabled
}

# The size of a file, of a packed one about that of what is in it, in bytes; 0 where there is none.
unpacked_size() {
    size=0
    [ ! -f "$1" ] || size=$(wc -c 2>/dev/null <"$1") || size=0
    case $1 in *.gz | *.zip | *.xlsx) size=$((size * 5)) ;; esac
    echo $((size))
}

# Whether no file among the further arguments is larger than so many MB.
are_up_to() {
    limit=$(($1 * 1048576))
    shift
    for argument in "$@"; do
        [ "$(unpacked_size "$argument")" -le "$limit" ] || return 1
    done
    return 0
}

# The memory of the machine, or of the container around it, in MB; 0 where nobody says.
memory_mb() {
    total=$(sed -n 's/^MemTotal: *\([0-9]*\) kB$/\1/p' /proc/meminfo 2>/dev/null)
    if [ -n "$total" ]; then
        total=$((total / 1024))
    else
        total=$(($(sysctl -n hw.memsize 2>/dev/null || echo 0) / 1048576))
    fi
    for limit in /sys/fs/cgroup/memory.max /sys/fs/cgroup/memory/memory.limit_in_bytes; do
        bytes=$(cat "$limit" 2>/dev/null)
        case $bytes in '' | *[!0-9]*) continue ;; esac
        [ $((bytes / 1048576)) -ge "$total" ] || total=$((bytes / 1048576))
    done
    echo "$total"
}

# The size of a folder in MB.
folder_mb() {
    size=$(du -sk "$1" 2>/dev/null | cut -f 1)
    echo $((${size:-0} / 1024))
}

# The size of an inbox's files in MB: of those whose names have a day, as others are none of the program's (or few rows that
# come back). What lies in folders is not looked at.
inbox_mb() {
    day='[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'
    find "$1/." -name . -o -type d -prune -o -type f -name "*$day*" -exec du -sk {} + 2>/dev/null |
        awk '{ size += $1 } END { print int(size / 1024) }'
}

# What the files at hand need, in MB: those of an inbox, those that the state has taken in, or those that a demo makes.
# A megabyte of files holds about ten thousand rows, which take 1.4 MB (NightNeeds says the same with more care). A tenth
# of a heap is kept free by its collector, and files differ: a quarter more than that, so that no night is refused for it.
work_mb() {
    files=0
    before=
    for argument in "$@"; do
        case $argument in
            --inbox=*) files=$((files + $(inbox_mb "${argument#--inbox=}"))) ;;
            --scale=*) before=--scale argument=${argument#--scale=} ;;
        esac
        case $before in
            --inbox) files=$((files + $(inbox_mb "$argument"))) ;;
            --scale)
                whole=${argument%%.*}
                case $whole in '' | *[!0-9]*) ;; *) files=$((files + whole * 55)) ;; esac
                ;;
        esac
        before=$argument
    done
    taken=$(state_of "$@")
    [ -z "$taken" ] || files=$((files + $(folder_mb "$taken/archive")))
    echo $(((350 + files * 14 / 10) * 5 / 4))
}

# The heap: so many MB or what the work needs, where that is more, but never above half of the machine's memory.
heap_of() {
    chosen=$1
    shift
    work=$(work_mb "$@")
    [ "$work" -le "$chosen" ] || chosen=$work
    half=$(($(memory_mb) / 2))
    [ "$half" -eq 0 ] || [ "$chosen" -le "$half" ] || chosen=$half
    echo "${chosen}m"
}

# The usual heap of link and train, or what the files among the further arguments need to be linked, in MB: ten million
# rows of 80 bytes with themselves took 3.8 GB (bin/benchmark).
linked_mb() {
    chosen=$1 bytes=0
    shift
    for argument in "$@"; do
        bytes=$((bytes + $(unpacked_size "$argument")))
    done
    work=$((500 + bytes / 1048576 * 6))
    [ "$work" -le "$chosen" ] || chosen=$work
    echo "$chosen"
}

run_java() {
    archive=$home/target/bringback.jsa
    share=-Xshare:auto
    [ -s "$archive" ] && is_shared && share="-XX:SharedArchiveFile=$archive"
    heap=${BRINGBACK_HEAP:-$(heap_of 768 "$@")}
    least=$heap
    # Files to link may be large: they get more where they need it, which most do not.
    case ${1:-} in
        link | train)
            least=${BRINGBACK_HEAP:-$(heap_of 960 "$@")}
            heap=${BRINGBACK_HEAP:-$(heap_of "$(linked_mb 3072 "$@")" "$@")}
            ;;
    esac
    # A whole country's casework: those who answer open its packages as spreadsheet programs do, whole.
    case "${1:-} $* " in
        "demo "*" --scale"*) ;;
        "demo "*" --casework "*) heap=${BRINGBACK_HEAP:-$(heap_of 1536 "$@")} least=$heap ;;
    esac
    tier=4
    # Commands that are over in seconds gain nothing from code that is optimised while they run.
    case ${1:-} in tables | programme | explain | review | forward | history | template | doctor | backup | restore) tier=1 ;; esac
    # Optimising code that runs for seconds costs more processor time than it saves: only the hottest is optimised.
    hottest='-XX:Tier4InvocationThreshold=100000 -XX:Tier4MinInvocationThreshold=12000'
    hottest="$hottest -XX:Tier4CompileThreshold=300000 -XX:Tier4BackEdgeThreshold=800000"
    young=-XX:NewRatio=1
    pages=
    collector=-XX:+UseParallelGC
    case ${1:-} in
        link)
            are_up_to 300 "$@" && tier=1
            # The large tables should be made where they will stay, and a heap that begins small keeps less of what is no
            # longer needed. Of a heap that somebody chose, nobody knows whether that much is there.
            if [ -z "${BRINGBACK_HEAP:-}" ] && [ "${heap%m}" -ge 448 ]; then
                young=-Xmn256m least=448m
                # One thread collects so little in less time than several that wait for each other.
                [ $tier = 4 ] || young=-Xmn128m least=320m collector=-XX:+UseSerialGC
            fi
            # Tables of a gigabyte are looked up at random: a large page is found with one look.
            gives_large_pages && pages=-XX:+UseTransparentHugePages
            ;;
    esac
    # One arena for the compilers' and collectors' own memory: each thread's own one is never given back.
    export MALLOC_ARENA_MAX="${MALLOC_ARENA_MAX:-1}"
    terminal=false
    [ -t 2 ] && terminal=true
    # BRINGBACK_JAVA_OPTS is split into words on purpose.
    # shellcheck disable=SC2086
    # What Java itself remarks must not stand among results.
    exec "$java" "$share" -Xlog:disable -Xlog:all=error:stderr -Xms"$least" -Xmx"$heap" "$young" $collector -XX:MetaspaceSize=128m \
        -XX:TieredStopAtLevel="${BRINGBACK_TIER:-$tier}" $hottest $pages -Dh2.objectCache=false \
        -Dbringback.home="$home" -Djava.awt.headless=true -Dfile.encoding=UTF-8 -Dbringback.terminal=$terminal \
        -Djava.io.tmpdir="${temporary:-${TMPDIR:-/tmp}}" \
        ${BRINGBACK_JAVA_OPTS:-} -cp "$home/target/bringback.jar:$home/target/lib/*" org.bringback.cli.Main "$@"
}
