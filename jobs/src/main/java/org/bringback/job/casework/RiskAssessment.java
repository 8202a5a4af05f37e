package org.bringback.job.casework;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.bringback.casework.HeldCase;
import org.bringback.casework.prevention.HitRates;
import org.bringback.casework.prevention.Risk;
import org.bringback.casework.prevention.RiskRules;
import org.bringback.casework.prevention.RiskSubject;
import org.bringback.casework.worklist.CaseContact;
import org.bringback.intake.row.RowKey;

/** How much the children of a day are at risk of leaving, and how right earlier lists were. */
final class RiskAssessment {

    /** A level is shown beside those on the days of so many registers. */
    private static final int MAX_HISTORY = 3;

    private final CaseworkService service;
    private final RiskRules rules;

    RiskAssessment(CaseworkService service, RiskRules rules) {
        this.service = service;
        this.rules = rules;
    }

    /**
     * What was so on the days of the last registers.
     *
     * @param levels such as {@code 2022-05-31:1 2022-08-31:3}, by case; none for cases without risk on any of the days
     * @param rates of registers that followed another one, oldest first
     */
    record Earlier(Map<RowKey, String> levels, List<HitRates> rates) {}

    /** One day after the other, as all cases of a few days would fill the memory. */
    Earlier earlier(LocalDate asOf) {
        List<LocalDate> registers = service.registers(asOf);
        Map<RowKey, String> levels = new HashMap<>();
        List<HitRates> rates = new ArrayList<>();
        Optional<HitRates.Watched> before = Optional.empty();
        for (LocalDate day : registers.subList(Math.max(0, registers.size() - MAX_HISTORY), registers.size())) {
            CaseworkDay then = service.day(day);
            if (before.isPresent()) {
                rates.add(HitRates.of(
                        before.get(),
                        day,
                        then.cases().stream().map(HeldCase::state).toList()));
            }
            List<Risk> risks = risks(then);
            risks.forEach(risk -> levels.merge(
                    risk.held().state().listed().id(),
                    day + ":" + risk.level(),
                    (earlier, later) -> earlier + " " + later));
            before = Optional.of(HitRates.Watched.of(day, risks));
        }
        return new Earlier(levels, List.copyOf(rates));
    }

    /** Of every case that is not closed. */
    List<Risk> risks(CaseworkDay day) {
        List<HeldCase> open =
                day.cases().stream().filter(held -> !held.state().isClosed()).toList();
        Map<Long, CaseContact> contacts = service.contacts(
                day.asOf(), open.stream().map(held -> row(day, held)).toList());
        Map<String, Set<Long>> families = new HashMap<>();
        for (HeldCase held : open) {
            Optional.ofNullable(contacts.get(row(day, held)))
                    .flatMap(RiskAssessment::family)
                    .ifPresent(family -> families.computeIfAbsent(family, key -> new HashSet<>())
                            .add(held.state().listed().person()));
        }
        List<Risk> risks = new ArrayList<>();
        for (HeldCase held : open) {
            Optional<CaseContact> contact = Optional.ofNullable(contacts.get(row(day, held)));
            int siblings = contact.flatMap(RiskAssessment::family)
                    .map(family -> families.getOrDefault(family, Set.of()).size() - 1)
                    .orElse(0);
            Optional<LocalDate> born = contact.flatMap(CaseContact::born);
            risks.add(rules.risk(new RiskSubject(held, born, siblings), day.asOf()));
        }
        return risks;
    }

    private static long row(CaseworkDay day, HeldCase held) {
        return day.rows().getOrDefault(held.state().listed().id(), 0L);
    }

    /** Both are needed: a telephone may be a school's, and many guardians share a name. */
    private static Optional<String> family(CaseContact contact) {
        return contact.guardian().isEmpty() || contact.phone().isEmpty()
                ? Optional.empty()
                : Optional.of(contact.guardian() + "\n" + contact.phone());
    }
}
