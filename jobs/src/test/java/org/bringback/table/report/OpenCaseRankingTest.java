package org.bringback.table.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.bringback.reference.JobsFolder;
import org.bringback.reference.ReportWords;
import org.bringback.reference.disclosure.CellSymbol;
import org.bringback.table.report.table.ReportCell;
import org.bringback.table.report.table.ReportColumn;
import org.bringback.table.report.table.ReportRow;
import org.bringback.table.report.table.ReportTable;
import org.bringback.table.report.table.Unit;
import org.bringback.text.BilingualText;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/** In which order places stand by the share of their open cases, and when there is no order. */
class OpenCaseRankingTest {

    private static final ReportWords WORDS = ReportWords.load(JobsFolder.real().resolveSibling("report-templates"));
    private static final BilingualText HEAD = new BilingualText("ก", "a");

    private final TableFactory factory = new TableFactory(WORDS, Topics.ATTENTION);

    private static ReportCell cell(String printed) {
        return printed.equals("?") ? ReportCell.of(CellSymbol.SUPPRESSED) : ReportCell.of(Long.parseLong(printed));
    }

    private static ReportRow row(String told) {
        boolean nested = told.startsWith(">");
        int split = told.lastIndexOf(':');
        String id = told.substring(nested ? 1 : 0, split);
        List<ReportCell> cells = new ArrayList<>();
        for (String printed : told.substring(split + 1).split("[+/]")) {
            cells.add(cell(printed));
        }
        return id.equals("TOTAL")
                ? ReportRow.total(HEAD, cells)
                : new ReportRow(id, HEAD, ReportRow.Weight.PLAIN, nested ? 1 : 0, cells);
    }

    private ReportTable places(String told) {
        return factory.table(
                "stub_attention",
                List.of(
                        ReportColumn.of("not_found", HEAD, Unit.PERSONS),
                        ReportColumn.of("in_process", HEAD, Unit.PERSONS),
                        ReportColumn.of("total", HEAD, Unit.PERSONS)),
                List.of(told.split(" ")).stream().map(OpenCaseRankingTest::row).toList());
    }

    private Optional<ReportTable> ranking(String told) {
        return new OpenCaseRanking(factory).ranking(places(told));
    }

    private static String printed(ReportTable table, ReportRow row, String column) {
        return table.find(row, column)
                .flatMap(ReportCell::number)
                .map(Object::toString)
                .orElse("?");
    }

    @ParameterizedTest(name = "{0}")
    @CsvFileSource(resources = "rankings.csv", numLinesToSkip = 1, delimiter = '|')
    void placesStandInTheOrderOfTheirPrintedShares(
            String what, String told, @Nullable String ranked, @Nullable String notes) {
        Optional<ReportTable> ranking = ranking(told);
        assertThat(ranking.map(table -> table.rows().stream()
                                .filter(row -> row.weight() == ReportRow.Weight.PLAIN)
                                .map(row -> row.id() + " " + printed(table, row, "open") + "/"
                                        + printed(table, row, "total") + "=" + printed(table, row, "percent"))
                                .collect(Collectors.joining(" ")))
                        .orElse(""))
                .as(what)
                .isEqualTo(Optional.ofNullable(ranked).orElse(""));
        ranking.ifPresent(table -> assertThat(table.notes().get(0))
                .isEqualTo(
                        notes == null
                                ? WORDS.get("note_attention")
                                : WORDS.get(
                                        "note_attention_some",
                                        "known",
                                        Long.valueOf(notes.split(" of ")[0]),
                                        "all",
                                        Long.valueOf(notes.split(" of ")[1]))));
    }

    @Test
    void theWholeStandsBelowWithItsShareAndNoRangeOfItsOwn() {
        ReportTable table = ranking("50:20+0/100 71:30+5/100 TOTAL:50+5/200").orElseThrow();
        ReportRow whole = table.rows().get(2);
        assertThat(whole.weight()).isEqualTo(ReportRow.Weight.TOTAL);
        assertThat(printed(table, whole, "open")).isEqualTo("55");
        assertThat(printed(table, whole, "percent")).isEqualTo("27.50");
        assertThat(table.find(whole, "usual_from")).contains(ReportCell.of(CellSymbol.NOT_APPLICABLE));
        assertThat(table.find(whole, "chance")).contains(ReportCell.of(CellSymbol.NOT_APPLICABLE));
    }

    /** Of hundreds of areas nobody reads more than the first. */
    @Test
    void onlyTwentyFiveAreasAreListed() {
        String areas = IntStream.rangeClosed(1, 30)
                .mapToObj(number -> ">71:P71%02d:%d+0/100".formatted(number, number))
                .collect(Collectors.joining(" "));
        ReportTable table =
                ranking("71:465+0/3000 " + areas + " TOTAL:465+0/3000").orElseThrow();
        assertThat(table.rows()).hasSize(26);
        assertThat(table.rows().get(0).id()).isEqualTo("71:P7130");
        assertThat(table.rows().get(24).id()).isEqualTo("71:P7106");
    }

    /** By the exact binomial limits of {@code ranking/limits.csv}: of 100 at a share of a half, 40 to 60 are usual. */
    @Test
    void whatChanceWouldBringAboutIsSaidOfEachPlace() {
        ReportTable table = ranking(
                        "50:61+0/100 71:60+0/100 10:40+0/100 11:39+0/100 12:90+0/100 13:10+0/100" + " TOTAL:300+0/600")
                .orElseThrow();
        assertThat(table.rows().stream()
                        .filter(row -> row.weight() == ReportRow.Weight.PLAIN)
                        .map(row -> row.id() + " "
                                + table.find(row, "chance")
                                        .orElseThrow()
                                        .equals(ReportCell.of(WORDS.get("chance_within"))))
                        .toList())
                .containsExactly("12 false", "50 false", "71 true", "10 true", "11 false", "13 false");
        assertThat(table.find(table.rows().get(0), "chance")).contains(ReportCell.of(WORDS.get("chance_far_above")));
        assertThat(table.find(table.rows().get(1), "chance")).contains(ReportCell.of(WORDS.get("chance_above")));
        assertThat(table.find(table.rows().get(4), "chance")).contains(ReportCell.of(WORDS.get("chance_below")));
        assertThat(table.find(table.rows().get(5), "chance")).contains(ReportCell.of(WORDS.get("chance_far_below")));
    }
}
