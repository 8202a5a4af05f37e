# Sourced by the launchers: finds Java and Maven, offers to install what is missing, builds when needed.
# Expects $home (the repository). POSIX sh.
: "${home:?is set by the launcher}"

# In which language people are told something: --lang, else BRINGBACK_LANG, else that of their locale.
choose_language() {
    case ${BRINGBACK_LANG:-} in
        '')
            case ${LC_ALL:-${LC_MESSAGES:-${LANG:-}}} in
                [Tt][Hh]*) language=th ;;
                *) language=en ;;
            esac
            # the program could not tell from the locale, which is about to change
            export BRINGBACK_LANG="$language"
            ;;
        [Tt][Hh]) language=th ;;
        [Bb][Oo][Tt][Hh]) language=both ;;
        *) language=en ;;
    esac
    previous=''
    for argument in "$@"; do
        case $previous$argument in
            --langth | --lang=th) language=th ;;
            --langen | --lang=en) language=en ;;
            --langboth | --lang=both) language=both ;;
        esac
        [ "$argument" = --lang ] && previous=--lang || previous=''
    done
}
choose_language "$@"

# Java reads file names as the locale says; cron has none, and the names may be Thai. A locale that was named but never
# made on this machine counts as none: `locale` knows.
is_utf8() {
    case ${LC_ALL:-${LC_CTYPE:-${LANG:-}}} in
        *[Uu][Tt][Ff]-8* | *[Uu][Tt][Ff]8*) ;;
        *) return 1 ;;
    esac
    ! command -v locale >/dev/null || [ "$(locale charmap 2>/dev/null)" = UTF-8 ]
}
is_utf8 || export LC_ALL=C.UTF-8

# Names of files may hold characters that command a terminal; what is said has none. UTF-8 has no byte of theirs.
say() {
    message=$*
    case $message in
        *[[:cntrl:]]*) message=$(printf '%s' "$message" | LC_ALL=C tr '[:cntrl:]' '?') ;;
    esac
    printf '%s\n' "$message" >&2
}

# tell ENGLISH THAI: the same in the language of whoever is told.
tell() {
    case $language in
        th) say "$2" ;;
        both) say "$1 / $2" ;;
        *) say "$1" ;;
    esac
}

# install_command java|browser: the one command of this machine's package manager that installs it.
install_command() {
    root=''
    [ "$(id -u 2>/dev/null)" = 0 ] || root='sudo '
    browser=chromium
    if command -v apt-get >/dev/null; then
        install="${root}apt-get update && ${root}apt-get install -y"
        java_packages='openjdk-17-jdk-headless maven fontconfig'
    elif command -v dnf >/dev/null; then
        install="${root}dnf install -y"
        java_packages='java-17-openjdk-devel maven fontconfig'
    elif command -v zypper >/dev/null; then
        install="${root}zypper install -y"
        java_packages='java-17-openjdk-devel maven fontconfig'
    elif command -v pacman >/dev/null; then
        install="${root}pacman -S --noconfirm"
        java_packages='jdk17-openjdk maven fontconfig'
    elif command -v apk >/dev/null; then
        install="${root}apk add"
        java_packages='openjdk17 maven fontconfig'
    elif command -v brew >/dev/null; then
        install='brew install'
        java_packages='openjdk@17 maven'
        browser='--cask chromium'
    else
        return
    fi
    case $1 in
        java) echo "$install $java_packages" ;;
        browser) echo "$install $browser" ;;
    esac
}

wants_yes() {
    [ "${BRINGBACK_YES:-}" = 1 ] && return 0
    for argument in "$@"; do [ "$argument" = --yes ] && return 0; done
    return 1
}

# install_or_explain java|browser WHAT IN-THAI [ARGUMENTS OF THE LAUNCHER]: installs after a yes, or says how and stops.
install_or_explain() {
    tell "bringback needs $2." "ต้องติดตั้ง $3 ก่อนใช้โปรแกรม"
    command=$(install_command "$1")
    if [ -z "$command" ]; then
        case $1 in
            java)
                tell "No known package manager here: install a JDK 17 or newer and Maven 3.8 or newer." \
                    "ไม่พบตัวจัดการแพ็กเกจที่รู้จัก โปรดติดตั้ง JDK 17 ขึ้นไป และ Maven 3.8 ขึ้นไปด้วยตนเอง"
                ;;
            browser)
                tell "No known package manager here: install Chromium or Chrome, or name the program in CHROME." \
                    "ไม่พบตัวจัดการแพ็กเกจที่รู้จัก โปรดติดตั้ง Chromium หรือ Chrome ด้วยตนเอง หรือระบุโปรแกรมใน CHROME"
                ;;
        esac
        exit 1
    fi
    shift 3
    if ! wants_yes "$@"; then
        if [ -t 0 ] && [ -t 2 ]; then
            case $language in
                th) printf 'สั่งติดตั้งตอนนี้หรือไม่ %s [y/N] ' "$command" >&2 ;;
                *) printf 'Run this now? %s [y/N] ' "$command" >&2 ;;
            esac
            read -r answer
            case $answer in y | Y | yes) ;; *) exit 1 ;; esac
        else
            tell "This installs it:  $command" "คำสั่งติดตั้ง:  $command"
            exit 1
        fi
    fi
    sh -c "$command" >&2 || { tell "The installation failed." "ติดตั้งไม่สำเร็จ"; exit 1; }
    hash -r 2>/dev/null || true
}

java_command() {
    if [ -n "${JAVA_HOME:-}" ] && [ -x "$JAVA_HOME/bin/java" ]; then
        echo "$JAVA_HOME/bin/java"
    else
        command -v java || true
    fi
}

# The major version of a java command, from its release file where there is one: that is faster than asking it.
# Without other programs: on a machine that has little but Java, it is Java that must be found.
java_major() {
    place=$(readlink -f "$1" 2>/dev/null || echo "$1")
    release=${place%/bin/java}/release
    version=''
    if [ -r "$release" ]; then
        while read -r line; do
            case $line in JAVA_VERSION=*) version=$line && break ;; esac
        done <"$release"
    fi
    [ -n "$version" ] || version=$("$1" -version 2>&1)
    version=${version#*\"}
    version=${version%%[!0-9]*}
    echo "${version:-0}"
}

need_java() {
    java=$(java_command)
    if [ -z "$java" ] || [ "$(java_major "$java")" -lt 17 ]; then
        install_or_explain java 'Java, a JDK 17 or newer' 'Java (JDK 17 ขึ้นไป)' "$@"
        java=$(java_command)
        [ -n "$java" ] || { tell "Java is still missing." "ยังไม่มี Java"; exit 1; }
    fi
}

need_maven() {
    if ! command -v mvn >/dev/null || ! command -v javac >/dev/null && [ ! -x "${JAVA_HOME:-/nowhere}/bin/javac" ]; then
        install_or_explain java 'a JDK and Maven 3.8 or newer, to build' 'JDK และ Maven 3.8 ขึ้นไป' "$@"
    fi
}

has_browser() {
    [ -n "${CHROME:-}" ] && [ -x "$CHROME" ] && return
    command -v chromium >/dev/null || command -v chromium-browser >/dev/null || command -v google-chrome >/dev/null
}

# For the tests alone, which open the pages in a real one.
need_browser() {
    has_browser && return
    install_or_explain browser 'Chromium or Chrome, to test its pages' 'Chromium หรือ Chrome (สำหรับทดสอบหน้าเว็บ)' "$@"
    has_browser || { tell "Chromium is still missing." "ยังไม่มี Chromium"; exit 1; }
}

jar=$home/target/bringback.jar

is_current() {
    [ -f "$jar" ] && [ -z "$(find "$home/pom.xml" "$home/jobs/src/main" -newer "$jar" 2>/dev/null | head -n 1)" ]
}

# Built from these sources; or built at all, where this user cannot build: somebody else's installation is used as it is.
is_built() {
    is_current || { [ -f "$jar" ] && [ ! -w "$home/target" ]; }
}

# Builds once, however many launchers start at the same moment.
build() {
    if ! mkdir -p "$home/target" 2>/dev/null || [ ! -w "$home/target" ]; then
        tell "bringback is not built, and $(id -un 2>/dev/null) cannot write $home/target: let whoever may give $home/bin/bringback --version once." \
            "ยังไม่ได้สร้างโปรแกรม และผู้ใช้ $(id -un 2>/dev/null) เขียน $home/target ไม่ได้: ให้ผู้ที่มีสิทธิ์สั่ง $home/bin/bringback --version หนึ่งครั้ง"
        exit 1
    fi
    if command -v flock >/dev/null; then
        exec 8>"$home/target/.build-lock"
        flock 8
        is_current && { exec 8>&-; return; }
    fi
    tell "Building bringback (only now and after a change of its sources) ..." \
        "กำลังสร้างโปรแกรม (เฉพาะครั้งแรกและเมื่อโปรแกรมเปลี่ยน) ..."
    log=$home/target/build.log
    if ! (cd "$home" && mvn -B -Pquick package) >"$log" 2>&1; then
        grep -E '^\[ERROR\]' "$log" | head -n 20 >&2
        tell "The build failed; all of it is in $log" "สร้างโปรแกรมไม่สำเร็จ รายละเอียดอยู่ใน $log"
        exit 1
    fi
    if grep -E 'The POM for .* is (missing|invalid)' "$log" >&2; then
        rm -f "$jar"
        tell "A dependency did not resolve whole; the build is not used." \
            "ไลบรารีบางส่วนมาไม่ครบ จึงไม่ใช้โปรแกรมที่สร้าง"
        exit 1
    fi
    touch "$jar"
    [ "${BRINGBACK_CLASSES:-}" = none ] || share_classes
    exec 8>&-
}

archive=$home/target/bringback.jsa

# An archive is for one jar in one folder: not for one that Maven made since, nor for a checkout that was moved.
is_shared() {
    [ -n "$(find "$archive" -newer "$jar" 2>/dev/null)" ] && [ "$(cat "$archive.home" 2>/dev/null)" = "$home" ]
}

# An archive of classes makes every start quicker: those of a night on an empty inbox, which opens a state and reads all
# settings. Where Java cannot make one, an empty file says that it was tried, and nothing is lost.
share_classes() {
    [ -w "$home/target" ] || return 0
    draft=$archive.$$
    trial=$draft.trial
    classes="$home/target/bringback.jar:$home/target/lib/*"
    mkdir -p "$trial/inbox"
    env -u BRINGBACK_DATABASE_URL -u BRINGBACK_KEY_FILE -u BRINGBACK_BACKUP -u BRINGBACK_METRICS -u BRINGBACK_PING_URL \
        "${java:-java}" -Xshare:off -XX:DumpLoadedClassList="$trial/classes" -XX:TieredStopAtLevel=1 \
        -Djava.awt.headless=true -Djava.io.tmpdir="$trial" -Dbringback.home="$home" -cp "$classes" \
        org.bringback.cli.Main nightly --inbox "$trial/inbox" --state "$trial/state" --output "$trial/output" \
        --settle 0 >/dev/null 2>&1 || true
    "${java:-java}" -Xshare:dump -XX:SharedClassListFile="$trial/classes" -XX:SharedArchiveFile="$draft" \
        -XX:TieredStopAtLevel=1 -Xlog:disable -cp "$classes" >/dev/null 2>&1 || true
    rm -rf "$trial"
    [ -s "$draft" ] || : >"$draft"
    printf '%s' "$home" >"$archive.home"
    mv -f "$draft" "$archive"
}
