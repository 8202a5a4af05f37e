package org.bringback.casework;

import java.nio.file.Path;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.bringback.reference.file.CsvLine;
import org.bringback.reference.file.CsvTable;
import org.bringback.text.BilingualText;

/** Which state of a referral may follow which, and who may bring it there, as {@code referral-transitions.csv} has it. */
public final class ReferralTransitions {

    /** Who makes a transition. */
    public enum Actor {
        SENDER,
        RECEIVER,
        /** Time that passes. */
        CLOCK
    }

    private final Map<ReferralState, Map<ReferralState, Actor>> transitions = new EnumMap<>(ReferralState.class);

    private ReferralTransitions() {}

    /** @throws org.bringback.reference.file.ConfigurationException where a line is wrong or a state cannot be reached */
    public static ReferralTransitions load(Path file) {
        ReferralTransitions table = new ReferralTransitions();
        CsvTable csv = CsvTable.read(file);
        csv.lines().forEach(table::add);
        Set<ReferralState> missing = EnumSet.complementOf(EnumSet.copyOf(table.reachable()));
        if (!missing.isEmpty()) {
            int last = csv.lines().size();
            CsvLine line = last == 0
                    ? new CsvLine(file, 1, java.util.List.of(), java.util.List.of())
                    : csv.lines().get(last - 1);
            throw line.wrong(new BilingualText("ไม่มีทางไปถึงสถานะ " + missing, "no transition leads to " + missing));
        }
        return table;
    }

    private void add(CsvLine line) {
        ReferralState from = line.constant("from", ReferralState.class);
        ReferralState to = line.constant("to", ReferralState.class);
        Actor by = line.constant("by", Actor.class);
        if (to == ReferralState.NONE
                || transitions
                                .computeIfAbsent(from, state -> new EnumMap<>(ReferralState.class))
                                .put(to, by)
                        != null) {
            throw line.wrong(new BilingualText(
                    "การเปลี่ยนสถานะนี้ซ้ำหรือเป็นไปไม่ได้", "the transition stands there twice, or leads to NONE"));
        }
    }

    private Set<ReferralState> reachable() {
        Set<ReferralState> reached = EnumSet.of(ReferralState.NONE);
        boolean more = true;
        while (more) {
            Set<ReferralState> next = EnumSet.copyOf(reached);
            reached.forEach(state ->
                    next.addAll(transitions.getOrDefault(state, Map.of()).keySet()));
            more = reached.addAll(next);
        }
        return reached;
    }

    public boolean isAllowed(ReferralState from, ReferralState to, Actor by) {
        return transitions.getOrDefault(from, Map.of()).get(to) == by;
    }
}
