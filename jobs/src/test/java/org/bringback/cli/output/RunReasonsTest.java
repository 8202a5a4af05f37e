package org.bringback.cli.output;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bringback.identity.resolution.UnlikelyGroup;
import org.bringback.job.FileLine;
import org.bringback.job.RunSummary;
import org.bringback.job.Timeliness;
import org.bringback.job.intake.Inbox;
import org.bringback.notice.Location;
import org.bringback.notice.Notice;
import org.bringback.notice.NoticeCode;
import org.bringback.reference.agency.ListId;
import org.bringback.text.BilingualText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/** Why a run's exit code is not 0. */
class RunReasonsTest {

    private static final LocalDate AS_OF = LocalDate.of(2022, 5, 31);

    private final List<FileLine> files = new ArrayList<>();
    private final List<RunSummary.ListLine> lists = new ArrayList<>();
    private Optional<LocalDate> asOf = Optional.of(AS_OF);
    private Inbox.Extent inbox = Inbox.Extent.NOTHING_ELSE;
    private boolean breakdowns;
    private List<String> rejects = List.of();
    private Optional<BilingualText> release = Optional.empty();
    private List<LocalDate> waiting = List.of();
    private List<LocalDate> damaged = List.of();
    private List<UnlikelyGroup> unlikely = List.of();
    private List<BilingualText> undelivered = List.of();

    private RunSummary summary() {
        return new RunSummary(
                asOf,
                false,
                inbox,
                files,
                lists,
                breakdowns,
                rejects,
                release,
                waiting,
                damaged,
                List.of(),
                unlikely,
                0,
                List.of(),
                undelivered);
    }

    private List<String> english() {
        assertThat(RunReasons.list(summary()))
                .allMatch(reason ->
                        reason.thai().matches("(?s).*[ก-๙].*") && !reason.thai().equals(reason.english()));
        return RunReasons.list(summary()).stream().map(BilingualText::english).toList();
    }

    private void file(String word) {
        String[] parts = word.split(" ");
        FileLine.Fate fate = FileLine.Fate.valueOf(parts[0]);
        List<Notice> notices = parts.length < 3
                ? List.of()
                : Stream.of(parts[2].split("\\+", -1))
                        .map(code -> Notice.of(NoticeCode.valueOf(code), Location.of(parts[1])))
                        .toList();
        files.add(new FileLine(parts[1], fate, 85, 38, 40, 2, 5, 0, true, notices));
    }

    private void list(String word) {
        String[] parts = word.split(" ");
        lists.add(new RunSummary.ListLine(
                new ListId(parts[0]),
                parts[1].equals("-") ? Optional.empty() : Optional.of(LocalDate.parse(parts[1])),
                1,
                0,
                0,
                0,
                parts.length < 4
                        ? Optional.empty()
                        : Optional.of(new RunSummary.Rename(parts[3], "export-" + parts[0] + "-2022-05-31.csv")),
                new Timeliness(Optional.of(70L), Timeliness.Level.valueOf(parts[2]))));
    }

    /** Files and lists as the tables of cases write them, and the beginnings of what is said. */
    @ParameterizedTest(name = "{0}; {1}")
    @CsvFileSource(resources = "reasons.csv", delimiterString = " => ", numLinesToSkip = 1)
    void everyFileAndListThatIsAmissIsNamedOnce(String givenFiles, String givenLists, String said) {
        if (givenFiles != null) {
            List.of(givenFiles.split("; ")).forEach(this::file);
        }
        if (givenLists != null) {
            List.of(givenLists.split("; ")).forEach(this::list);
        }
        List<String> reasons = english();
        List<String> beginnings = said.equals("-") ? List.of() : List.of(said.split(" \\| "));
        assertThat(reasons).hasSameSizeAs(beginnings);
        for (int i = 0; i < reasons.size(); i++) {
            assertThat(reasons.get(i)).startsWith(beginnings.get(i));
        }
        assertThat(RunReasons.oneLine(summary()).isPresent()).isEqualTo(!beginnings.isEmpty());
    }

    /** Without a day, a refused file of a list whose name begins like another's says nothing of that other. */
    @Test
    void aRefusedFileIsThatOfItsOwnListOnly() {
        asOf = Optional.empty();
        file("REFUSED export-nfe-disabled-2022-05-31.csv EMPTY_FILE");
        list("nfe - FRESH");
        list("nfe-disabled - FRESH");
        assertThat(english())
                .satisfiesExactly(
                        one -> assertThat(one).startsWith("export-nfe-disabled-2022-05-31.csv refused [EMPTY_FILE]"),
                        one -> assertThat(one).startsWith("nfe-disabled not counted as of"),
                        one -> assertThat(one).startsWith("nfe missing: ask for export-nfe-YYYY-MM-DD.*"));
    }

    @Test
    void anEmptyInboxIsNamedAndNoListIsAskedForWhereNobodyEverSentAnything() {
        inbox = new Inbox.Extent(Optional.of(Path.of("inbox")), 0);
        asOf = Optional.empty();
        list("obec - FRESH");
        assertThat(english()).singleElement().asString().contains("inbox").contains("is empty");
        asOf = Optional.of(AS_OF);
        lists.clear();
        list("obec 2022-04-30 FRESH");
        assertThat(english()).hasSize(2).last().asString().startsWith("obec (last 2022-04-30) missing");
    }

    @Test
    void whatOfTheReleaseIsWithheldIsSaid() {
        breakdowns = true;
        rejects = List.of("export-obec-2022-05-31.csv");
        release = Optional.of(new BilingualText("ระงับการเผยแพร่", "nothing is published"));
        waiting = List.of(AS_OF);
        damaged = List.of(AS_OF.minusDays(1));
        unlikely = List.of(new UnlikelyGroup(UnlikelyGroup.Kind.LIKENESS, "a.csv", "", 3, 500));
        undelivered = List.of(new BilingualText("ส่งไม่ได้", "not delivered"));
        assertThat(english())
                .satisfiesExactly(
                        one -> assertThat(one).isEqualTo("nothing is published"),
                        one -> assertThat(one).contains("report --as-of 2022-05-31"),
                        one -> assertThat(one).contains("2022-05-30/published").contains("report --as-of 2022-05-30"),
                        one -> assertThat(one).contains("500 records").contains("a.csv, row 3"),
                        one -> assertThat(one).isEqualTo("not delivered"),
                        one -> assertThat(one).contains("restricted/withheld-breakdowns.txt"),
                        one -> assertThat(one).contains("no reject workbook for export-obec-2022-05-31.csv"));
    }

    @Test
    void filesWhoseNamesSayNothingAreTold() {
        file("IGNORED notes.txt");
        file("IGNORED ~$open.xlsx");
        file("IGNORED ovec.csv");
        file("TAKEN export-obec-2022-05-31.csv");
        list("ovec - FRESH ovec.csv");
        assertThat(IgnoredFiles.list(summary())).containsExactly("notes.txt");
        assertThat(IgnoredFiles.passedOver(summary())).isEmpty();
        inbox = new Inbox.Extent(Optional.empty(), 12_345);
        assertThat(IgnoredFiles.passedOver(summary()).orElseThrow().english()).startsWith("and 12,345 more files");
        assertThat(IgnoredFiles.passedOver(summary()).orElseThrow().thai()).contains("12,345");
    }

    @Test
    void atMostFiveUnknownFilesStandBesideAMissingList() {
        for (int i = 0; i < 7; i++) {
            file("IGNORED f" + i + ".csv");
        }
        list("obec - FRESH");
        assertThat(english().get(0)).endsWith("or rename it if it is here: f0.csv, f1.csv, f2.csv, f3.csv, f4.csv");
    }

    @Test
    void lateListsAreAWarningAndOverdueOnesAReason() {
        list("obec 2022-05-31 LATE");
        list("ovec 2022-05-31 OVERDUE");
        assertThat(ListReasons.warnings(summary()).stream()
                        .map(BilingualText::english)
                        .collect(Collectors.joining()))
                .startsWith("the figures of obec are 70 days old (as of 2022-05-31)");
        assertThat(english()).singleElement().asString().startsWith("the figures of ovec are 70 days old");
    }
}
