package org.bringback.intake.classify;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.bringback.intake.StandardExport;
import org.bringback.intake.row.RowOutcome;
import org.bringback.notice.Severity;
import org.bringback.reference.JobsFolder;
import org.bringback.samples.SamplesOptions;
import org.bringback.samples.SyntheticCountry;
import org.bringback.samples.error.ErrorProfile;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** All six layouts as the sample maker writes them, row by row against the truth that it keeps beside them. */
final class SyntheticCountryTest {

    /** A second school may say another status than the case's right one. */
    private static final String ANY_STATUS = "any status";

    @TempDir
    private static Path folder;

    private static List<Path> files;

    @BeforeAll
    static void makeACountry() throws Exception {
        SamplesOptions options = SamplesOptions.defaults(JobsFolder.real().resolve("reference"))
                .withScale(new BigDecimal("0.02"))
                .withRegister(2000)
                .withErrorProfile(ErrorProfile.CLEAN);
        files = SyntheticCountry.write(options, folder);
    }

    @Test
    void everyRowBecomesWhatItsMakerMeantIt() throws Exception {
        Map<String, Map<Integer, String>> truth = truth();
        for (Path file : files) {
            String name = file.getFileName().toString();
            if (truth.containsKey(name)) {
                assertThat(outcomes(file, truth.get(name))).as(name).containsExactlyEntriesOf(truth.get(name));
            }
        }
        assertThat(truth).hasSize(13);
    }

    @Test
    void nothingInACleanCountryIsWorthAWarning() {
        for (Path file : files) {
            CheckReport report = StandardExport.check(file);
            assertThat(report.refusal()).as(report.name().name()).isEmpty();
            assertThat(report.counts().isBalanced()).isTrue();
            assertThat(report.noticeCounts().keySet())
                    .as(report.name().name())
                    .allMatch(code -> code.severity() != Severity.WARNING);
        }
    }

    /** By file and row: the status of a row that is right, and what is wrong with one that is not. */
    private static Map<String, Map<Integer, String>> truth() throws Exception {
        Map<String, Map<Integer, String>> truth = new HashMap<>();
        List<String> lines = Files.readAllLines(folder.resolve(SyntheticCountry.TRUTH));
        for (String line : lines.subList(1, lines.size())) {
            String[] cells = line.split(",", -1);
            truth.computeIfAbsent(cells[0], file -> new TreeMap<>()).put(Integer.valueOf(cells[1]), meant(cells));
        }
        return truth;
    }

    private static String meant(String[] cells) {
        return switch (cells[6]) {
            case "BLANK" -> "blank";
            case "BROKEN" -> cells[8].equals("IMPOSSIBLE_DATE") ? "BAD_DATE" : cells[8];
            case "LISTED", "OTHER" -> "registered";
            case "REPEATED" -> ANY_STATUS;
            default -> cells[7];
        };
    }

    private static Map<Integer, String> outcomes(Path file, Map<Integer, String> truth) throws Exception {
        Map<Integer, String> outcomes = new TreeMap<>();
        for (RowOutcome outcome : StandardExport.outcomes(file)) {
            int number = outcome.at().number();
            boolean another = ANY_STATUS.equals(truth.get(number)) && outcome instanceof RowOutcome.Accepted;
            outcomes.put(number, another ? ANY_STATUS : told(outcome));
        }
        return outcomes;
    }

    private static String told(RowOutcome outcome) {
        if (outcome instanceof RowOutcome.Blank) {
            return "blank";
        }
        if (outcome instanceof RowOutcome.Accepted accepted) {
            return accepted.row() instanceof ExportRow row ? row.status().name() : "registered";
        }
        return outcome.notices().get(0).code().name();
    }
}
