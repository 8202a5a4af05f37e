package org.bringback.job.casework;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bringback.casework.prevention.HitRates;
import org.bringback.casework.prevention.Risk;
import org.bringback.casework.prevention.RiskRule;
import org.bringback.casework.prevention.RiskRules;
import org.bringback.delivery.Release;
import org.bringback.intake.row.RowKey;
import org.bringback.job.workspace.Workspace;
import org.bringback.reference.codes.AreaId;
import org.bringback.render.text.CodeWords;
import org.bringback.render.text.PreventionCsv;
import org.bringback.text.file.OwnerOnly;

/** Lists the children at risk for every area, with the pages of first steps, and says how right earlier lists were. */
public final class Prevention {

    private final CaseworkService service;
    private final RiskRules rules;
    private final Workspace workspace;

    /** @throws org.bringback.reference.file.ConfigurationException where a rule is wrong */
    public Prevention(Workspace workspace, CaseworkService service) {
        this.service = service;
        this.rules = RiskRules.load(workspace.installation().jobs());
        this.workspace = workspace;
    }

    /**
     * What was written.
     *
     * @param byLevel cases that are not closed, by level from 0
     * @param rates of registers that followed another one, oldest first
     */
    public record Written(SortedMap<Integer, Long> byLevel, List<HitRates> rates, Path folder) {}

    public Written write(LocalDate asOf, Path output) throws IOException {
        RiskAssessment assessment = new RiskAssessment(service, rules);
        RiskAssessment.Earlier earlier = assessment.earlier(asOf);
        List<Risk> now = assessment.risks(service.day(asOf));
        PreventionCsv format = new PreventionCsv(
                new CodeWords(workspace.referenceContext(), asOf),
                workspace.synthetic().orElse(false));
        Path folder = OwnerOnly.folder(Release.restricted(output, asOf).resolve("prevention"));
        clear(folder);
        writeByArea(format, now, earlier.levels(), folder);
        try (Writer csv = OwnerOnly.writer(folder.resolve("hit-rates.csv"))) {
            format.writeHitRates(earlier.rates(), csv);
        }
        for (RiskRule rule : rules.list()) {
            Path page = rules.page(rule);
            Files.copy(page, OwnerOnly.file(folder.resolve(page.getFileName())), StandardCopyOption.REPLACE_EXISTING);
        }
        SortedMap<Integer, Long> byLevel =
                now.stream().collect(Collectors.groupingBy(Risk::level, TreeMap::new, Collectors.counting()));
        return new Written(byLevel, earlier.rates(), folder);
    }

    private static void clear(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
        }
    }

    private static void writeByArea(PreventionCsv format, List<Risk> risks, Map<RowKey, String> history, Path folder)
            throws IOException {
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
