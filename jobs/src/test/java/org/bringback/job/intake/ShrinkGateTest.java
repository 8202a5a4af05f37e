package org.bringback.job.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.bringback.intake.RealReferenceContext;
import org.bringback.intake.row.RowCounts;
import org.bringback.intake.submission.StoredSubmission;
import org.bringback.intake.submission.Submission;
import org.bringback.intake.submission.SubmissionKinds;
import org.bringback.notice.Notice;
import org.bringback.notice.NoticeCode;
import org.bringback.notice.ProvokedNotices;
import org.bringback.reference.JobsFolder;
import org.bringback.reference.ReferenceData;
import org.bringback.reference.agency.ReferenceContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The table in {@code shrinking.csv}. */
class ShrinkGateTest {

    private final Set<Long> accepted = new HashSet<>();

    @ParameterizedTest(name = "{0}")
    @CsvFileSource(resources = "shrinking.csv", numLinesToSkip = 1)
    void aFullFileWithFarFewerRowsThanTheLastIsWithheld(String why, String files, String withheld) {
        List<StoredSubmission> ledger = new ArrayList<>();
        for (String file : files.split(";")) {
            ledger.add(stored(ledger.size() + 1L, file.split(" ")));
        }
        QualityGate gate = new QualityGate(ledger, RealReferenceContext.REAL.agencies(), accepted);
        String found = ledger.stream()
                .filter(gate::withholds)
                .map(file -> String.valueOf(file.id()))
                .collect(Collectors.joining(" "));
        assertThat(found.isEmpty() ? "-" : found).isEqualTo(withheld);
        for (StoredSubmission file : ledger) {
            assertThat(gate.unconfirmed(file).stream()).allSatisfy(said -> {
                boolean unread = ProvokedNotices.seen(said).code() == NoticeCode.UNREAD_ROWS;
                assertThat(unread ? said.expected() : said.found())
                        .isEqualTo(String.valueOf(file.counts().seen()));
                assertThat(said.text().english()).contains("--accept");
                assertThat(said.text().thai()).contains("--accept");
            });
        }
    }

    /** Whoever accepts the file accepts both. */
    @Test
    void ofARegisterThatIsBothCutAndUnreadableBothAreSaid() {
        List<StoredSubmission> ledger = List.of(
                stored(1, "register all - 2022-05-31 1 TAKEN 1000".split(" ")),
                stored(2, "register all - 2022-09-23 1 TAKEN 300 R300".split(" ")));
        assertThat(new QualityGate(ledger, RealReferenceContext.REAL.agencies(), accepted).unconfirmed(ledger.get(1)))
                .extracting(notice -> ProvokedNotices.seen(notice).code())
                .containsExactly(NoticeCode.UNREAD_ROWS, NoticeCode.SHRUNK);
    }

    /** Worked by hand: files, and of which lists a register is missing beside the last of them. */
    @ParameterizedTest
    @CsvSource({
        "export obec 2022 2022-05-31 1 TAKEN 9;register obec - 2022-05-31 1 TAKEN 9,-",
        "export obec 2022 2022-05-31 1 TAKEN 9;export ovec 2022 2022-05-31 1 TAKEN 9;register obec - 2022-05-31 1 TAKEN 9,ovec",
        "export ovec 2022 2022-05-31 1 REFUSED 9;register obec - 2022-05-31 1 TAKEN 9,-",
        "export nfe-disabled 2022 2022-05-31 1 TAKEN 9;register nfe - 2022-05-31 1 TAKEN 9,-",
        "export ovec 2022 2022-05-31 1 TAKEN 9;register all - 2022-05-31 1 TAKEN 9,-",
        "register obec - 2022-05-31 1 TAKEN 9;export ovec 2022 2022-05-31 1 TAKEN 9,-",
        "export ovec 2022 2022-05-31 1 TAKEN 9;register ovec - 2022-05-31 1 TAKEN 9 R9;register obec - 2022-05-31 1 TAKEN 9,ovec",
        "export ovec 2022 2022-05-31 1 TAKEN 9;register ovec - 2022-05-31 1 TAKEN 9 R9 A;register obec - 2022-05-31 1 TAKEN 9,-",
        "export ovec 2022 2022-05-31 1 TAKEN 9;register all - 2022-05-31 1 TAKEN 9 R9;register obec - 2022-05-31 1 TAKEN 9,ovec",
        "export ovec 2022 2022-05-31 1 TAKEN 9 R9;register obec - 2022-05-31 1 TAKEN 9,-",
        "export ovec 2022 2022-05-31 1 TAKEN 9;register obec - 2022-05-31 1 TAKEN 9 R9,-",
    })
    void whatRegistersAreMissingIsSaidBesideThoseThatAreThere(String files, String missing) {
        assertThat(missing(files, RealReferenceContext.REAL)).isEqualTo(missing);
    }

    /** Of another year's days: a register of all lists, and a list that nobody keeps any more. */
    @Test
    void filesOfAnotherCohortNeitherStandForARegisterNorMissOne(@TempDir Path folder) throws IOException {
        Path jobs = JobsFolder.copyTo(folder);
        Files.writeString(
                jobs.resolve("reference/cohorts.csv"),
                "2023,รุ่นถัดไป,The next one,2022-11-10,2023-05-16,2024-05-15\n",
                StandardOpenOption.APPEND);
        ReferenceContext settings =
                new ReferenceContext(ReferenceData.load(jobs), RealReferenceContext.REAL.agencies());
        String earlier = "export opec 2022 2022-05-31 1 TAKEN 9;register all - 2022-09-23 1 TAKEN 9;";
        String later = "export obec 2023 2023-09-30 1 TAKEN 9;export ovec 2023 2023-09-30 1 TAKEN 9;";
        assertThat(missing(earlier + later + "register obec - 2023-09-30 1 TAKEN 9", settings))
                .isEqualTo("ovec");
        assertThat(missing(earlier + later + "register all - 2023-09-30 1 TAKEN 9", settings))
                .isEqualTo("-");
    }

    private String missing(String files, ReferenceContext settings) {
        List<StoredSubmission> ledger = new ArrayList<>();
        for (String file : files.split(";", -1)) {
            ledger.add(stored(ledger.size() + 1L, file.split(" ")));
        }
        Optional<Notice> notice = MissingRolls.beside(
                ledger.get(ledger.size() - 1),
                ledger,
                new QualityGate(ledger, settings.agencies(), accepted),
                settings);
        notice.ifPresent(ProvokedNotices::seen);
        return notice.map(Notice::expected).orElse("-");
    }

    /** A list that is delivered every week for a year: each file is looked at once, whatever was withheld before it. */
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 52})
    void eachFileOfALongSeriesIsJudgedOnce(int weeks) {
        List<StoredSubmission> ledger = new ArrayList<>();
        for (int week = 0; week < weeks; week++) {
            String day = LocalDate.of(2022, 1, 3).plusWeeks(week).toString();
            String rows = week % 3 == 2 ? "10" : "1000";
            ledger.add(stored(week + 1L, ("export obec 2022 " + day + " 1 TAKEN " + rows).split(" ")));
        }
        List<Long> asked = new ArrayList<>();
        ShrinkGate gate = new ShrinkGate(ledger, RealReferenceContext.REAL.agencies(), Set.of(), file -> {
            asked.add(file.id());
            return false;
        });

        assertThat(ledger.stream().filter(file -> gate.find(file).isPresent()).map(StoredSubmission::id))
                .containsExactlyElementsOf(ledger.stream()
                        .map(StoredSubmission::id)
                        .filter(id -> id % 3 == 0)
                        .toList());
        assertThat(asked).doesNotHaveDuplicates();
    }

    private StoredSubmission stored(long id, String... words) {
        Set<String> marks = Set.copyOf(List.of(words).subList(7, words.length));
        long rejected = marks.stream()
                .filter(mark -> mark.startsWith("R"))
                .mapToLong(mark -> Long.parseLong(mark.substring(1)))
                .sum();
        if (marks.contains("A")) {
            accepted.add(id);
        }
        long rows = Long.parseLong(words[6]);
        return new StoredSubmission(
                id,
                "sha" + id,
                SubmissionKinds.get(words[0].toUpperCase(Locale.ROOT)),
                words[1],
                Optional.of(words[2]).filter(cohort -> !cohort.equals("-")),
                LocalDate.parse(words[3]),
                words[0] + "-" + words[1] + "-" + words[3] + ".csv",
                true,
                marks.contains("S") ? Optional.of("sha1") : Optional.empty(),
                Submission.Outcome.valueOf(words[5]),
                Integer.parseInt(words[4]),
                new RowCounts(rows + rejected, rows, rejected, 0, 0));
    }
}
