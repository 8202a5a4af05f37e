package org.bringback.status.evidence;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.bringback.intake.submission.FileName;

/**
 * Of which days registers show who is on no roll at all: whoever is not on one list's may be on another's, so all lists' have
 * to be there, in one register of all or in one of each.
 */
public final class RegisterCoverage {

    private RegisterCoverage() {}

    /**
     * A register that counts.
     *
     * @param list the list whose roll it is, or the word for all
     */
    public record Register(String list, LocalDate day) {}

    /** Lists of which no register is there, while one of some other list is. */
    public static SortedSet<String> missing(Collection<String> registers, Collection<String> lists) {
        SortedSet<String> missing = new TreeSet<>();
        if (!registers.isEmpty() && !registers.contains(FileName.ALL)) {
            missing.addAll(lists);
            missing.removeAll(registers);
        }
        return missing;
    }

    /**
     * Days up to which everybody's enrolment is known.
     *
     * @param lists in whose registers the persons of those are that have figures
     */
    public static NavigableSet<LocalDate> days(List<Register> registers, Set<String> lists) {
        NavigableSet<LocalDate> days = new TreeSet<>();
        Map<String, LocalDate> newest = new HashMap<>();
        for (Register register :
                registers.stream().sorted(Comparator.comparing(Register::day)).toList()) {
            if (register.list().equals(FileName.ALL)) {
                lists.forEach(list -> newest.put(list, register.day()));
                days.add(register.day());
            } else {
                newest.put(register.list(), register.day());
            }
            if (!lists.isEmpty() && newest.keySet().containsAll(lists)) {
                newest.entrySet().stream()
                        .filter(one -> lists.contains(one.getKey()))
                        .map(Map.Entry::getValue)
                        .min(Comparator.naturalOrder())
                        .ifPresent(days::add);
            }
        }
        return days;
    }
}
