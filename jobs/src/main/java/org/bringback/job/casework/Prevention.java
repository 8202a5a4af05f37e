package org.bringback.job.casework;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bringback.casework.HeldCase;
import org.bringback.casework.prevention.HitRates;
import org.bringback.casework.prevention.Risk;
import org.bringback.casework.prevention.RiskRule;
import org.bringback.casework.prevention.RiskRules;
import org.bringback.casework.prevention.RiskSubject;
import org.bringback.casework.worklist.CaseContact;
import org.bringback.delivery.Release;
import org.bringback.job.workspace.Workspace;
import org.bringback.reference.codes.AreaId;
import org.bringback.render.text.PreventionCsv;
import org.bringback.text.file.OwnerOnly;

/** Lists the children at risk for every area, with the pages of first steps, and says how right earlier lists were. */
public final class Prevention {

    /** A level is shown beside those on the days of so many registers. */
    private static final int MAX_HISTORY = 3;

    private final CaseworkService service;
    private final RiskRules rules;
    private final PreventionCsv format;

    /** @throws org.bringback.reference.file.ConfigurationException where a rule is wrong */
    public Prevention(Workspace workspace, CaseworkService service) {
        this.service = service;
        this.rules = RiskRules.load(workspace.installation().jobs());
        this.format = new PreventionCsv(workspace.synthetic().orElse(false));
    }

    /**
     * What was written.
     *
     * @param byLevel cases that are not closed, by level from 0
     * @param rates of registers that followed another one, oldest first
     */
    public record Written(SortedMap<Integer, Long> byLevel, List<HitRates> rates, Path folder) {}

    public Written write(LocalDate asOf, Path output) throws IOException {
        List<LocalDate> registers = service.registers(asOf);
        SortedMap<LocalDate, List<Risk>> risks = new TreeMap<>();
        for (LocalDate day : registers.subList(Math.max(0, registers.size() - MAX_HISTORY), registers.size())) {
            risks.put(day, risks(service.day(day)));
        }
        List<HitRates> rates = new ArrayList<>();
        Optional<LocalDate> before = Optional.empty();
        for (LocalDate day : risks.keySet()) {
            if (before.isPresent()) {
                rates.add(HitRates.of(
                        before.get(),
                        day,
                        risks.getOrDefault(before.get(), List.of()),
                        service.day(day).cases().stream().map(HeldCase::state).toList()));
            }
            before = Optional.of(day);
        }
        List<Risk> now = risks(service.day(asOf));
        Path folder = OwnerOnly.folder(Release.restricted(output, asOf).resolve("prevention"));
        clear(folder);
        writeByArea(now, history(risks), folder);
        try (Writer csv = OwnerOnly.writer(folder.resolve("hit-rates.csv"))) {
            format.writeHitRates(rates, csv);
        }
        for (RiskRule rule : rules.list()) {
            Path page = rules.page(rule);
            Files.copy(page, OwnerOnly.file(folder.resolve(page.getFileName())), StandardCopyOption.REPLACE_EXISTING);
        }
        SortedMap<Integer, Long> byLevel =
                now.stream().collect(Collectors.groupingBy(Risk::level, TreeMap::new, Collectors.counting()));
        return new Written(byLevel, rates, folder);
    }

    private static void clear(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
        }
    }

    private List<Risk> risks(CaseworkDay day) {
        List<HeldCase> open =
                day.cases().stream().filter(held -> !held.state().isClosed()).toList();
        Map<Long, CaseContact> contacts = service.contacts(
                day.asOf(), open.stream().map(held -> row(day, held)).toList());
        Map<String, Set<Long>> families = new HashMap<>();
        for (HeldCase held : open) {
            Optional.ofNullable(contacts.get(row(day, held)))
                    .flatMap(Prevention::family)
                    .ifPresent(family -> families.computeIfAbsent(family, key -> new HashSet<>())
                            .add(held.state().listed().person()));
        }
        List<Risk> risks = new ArrayList<>();
        for (HeldCase held : open) {
            Optional<CaseContact> contact = Optional.ofNullable(contacts.get(row(day, held)));
            int siblings = contact.flatMap(Prevention::family)
                    .map(family -> families.getOrDefault(family, Set.of()).size() - 1)
                    .orElse(0);
            Optional<LocalDate> born = contact.map(CaseContact::birthDate)
                    .filter(text -> !text.isEmpty())
                    .map(LocalDate::parse);
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

    private static Map<String, String> history(SortedMap<LocalDate, List<Risk>> risks) {
        Map<String, String> history = new HashMap<>();
        risks.forEach((day, some) -> some.forEach(risk -> history.merge(
                risk.held().state().listed().id().word(),
                day + ":" + risk.level(),
                (earlier, later) -> earlier + " " + later)));
        return history;
    }

    private void writeByArea(List<Risk> risks, Map<String, String> history, Path folder) throws IOException {
        Map<String, List<Risk>> byArea = new TreeMap<>();
        risks.stream()
                .filter(risk -> risk.level() > 0)
                .sorted(Comparator.comparingInt(Risk::level).reversed())
                .forEach(risk -> byArea.computeIfAbsent(
                                risk.held()
                                        .state()
                                        .listed()
                                        .places()
                                        .area()
                                        .map(AreaId::value)
                                        .orElse("none"),
                                area -> new ArrayList<>())
                        .add(risk));
        for (Map.Entry<String, List<Risk>> area : byArea.entrySet()) {
            try (Writer csv = OwnerOnly.writer(folder.resolve("at-risk-" + area.getKey() + ".csv"))) {
                format.writeRisks(area.getValue(), history, csv);
            }
        }
    }
}
