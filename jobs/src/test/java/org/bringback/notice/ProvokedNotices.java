package org.bringback.notice;

import java.util.Collection;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;

/** Which codes the program really gave while tests ran: tests hand on every notice that they look at. */
public final class ProvokedNotices {

    private static final Set<NoticeCode> SEEN = new ConcurrentSkipListSet<>();

    private ProvokedNotices() {}

    /** Remembers the code of a notice that the program made. */
    public static Notice seen(Notice notice) {
        SEEN.add(notice.code());
        return notice;
    }

    public static <C extends Collection<Notice>> C seen(C notices) {
        notices.forEach(ProvokedNotices::seen);
        return notices;
    }

    /** Forgets what was seen so far. */
    public static void clear() {
        SEEN.clear();
    }

    public static Set<NoticeCode> codes() {
        return Set.copyOf(SEEN);
    }
}
