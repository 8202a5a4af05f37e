package org.bringback.intake.inbox;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.bringback.notice.NoticeCode;

/** Files of which somebody says that they are their own list's, though the same stood under another list's name. */
public final class ConfirmedLists {

    private ConfirmedLists() {}

    /** The same decisions, but that files of these names are taken; those to take still stand first, in their order. */
    public static List<InboxDecision> take(List<InboxDecision> decisions, Set<String> names) {
        List<InboxDecision.Take> takes = new ArrayList<>();
        List<InboxDecision> others = new ArrayList<>();
        for (InboxDecision decision : decisions) {
            if (decision instanceof InboxDecision.Take take) {
                takes.add(take);
            } else {
                confirmed(decision, names).ifPresentOrElse(takes::add, () -> others.add(decision));
            }
        }
        takes.sort(InboxPlan.ORDER);
        List<InboxDecision> all = new ArrayList<>(takes);
        all.addAll(others);
        return all;
    }

    private static Optional<InboxDecision.Take> confirmed(InboxDecision decision, Set<String> names) {
        return decision instanceof InboxDecision.Refuse refuse
                        && refuse.notice().code() == NoticeCode.SAME_AS_OTHER_LIST
                        && names.contains(refuse.file().name())
                ? refuse.name().map(name -> new InboxDecision.Take(refuse.file(), name, Optional.empty()))
                : Optional.empty();
    }
}
