package org.bringback.programme;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.bringback.intake.row.RowKey;
import org.bringback.intake.submission.StoredSubmission;
import org.bringback.programme.rows.DoubtfulPair;
import org.bringback.programme.rows.IndicatorStore;
import org.bringback.programme.rows.NewestFile;
import org.bringback.programme.rows.PersonPairStore;
import org.bringback.reference.programme.Formula;
import org.bringback.reference.programme.Indicator;
import org.bringback.reference.programme.Programme;
import org.bringback.reference.programme.ProgrammeTable;
import org.bringback.text.BilingualText;

/** Rows of a programme's files that were taken but cannot be right together: their office has to look at them. */
public final class DoubtfulRows {

    private static final BilingualText REVERSED = new BilingualText(
            "วันสอบหลังเรียนอยู่ก่อนวันสอบก่อนเรียน จึงไม่นับใน “%s”",
            "the test after is dated before the test before, so neither counts in “%s”");
    private static final BilingualText TWICE = new BilingualText(
            "น่าจะเป็นบุคคลเดียวกันที่ลงทะเบียนไว้สองรหัส จึงนับเป็นหนึ่งคน",
            "probably one person registered under two references, counted as one");

    /**
     * Two rows of one file.
     *
     * @param line as a person counts it, from 1
     */
    public record Doubt(String file, long line, long otherLine, BilingualText reason) {}

    private final Programme programme;
    private final List<StoredSubmission> ledger;
    private final LocalDate asOf;
    private final PersonPairStore pairs;
    private final IndicatorStore rows;
    private final TableIndicator indicators;
    private final ParticipantStore participants;

    /** @param measured what of the programme's indicators was computed already */
    public DoubtfulRows(
            Programme programme,
            List<StoredSubmission> ledger,
            LocalDate asOf,
            DataSource database,
            MeasuredIndicators measured) {
        this.indicators = new TableIndicator(programme, ledger, asOf, database, measured);
        this.programme = programme;
        this.ledger = List.copyOf(ledger);
        this.asOf = asOf;
        this.pairs = new PersonPairStore(database);
        this.rows = new IndicatorStore(database);
        this.participants = new ParticipantStore(database);
    }

    /** Of the files that count at the day. */
    public List<Doubt> list() {
        List<Doubt> doubts = new ArrayList<>();
        for (ProgrammeTable table : programme.tables().values()) {
            NewestFile.submission(ledger, table, asOf).ifPresent(file -> {
                doubts.addAll(doubts(table, file, participants.twice(file.id()), TWICE));
                programme.indicators().forEach(indicator -> doubts.addAll(reversed(indicator, table, file)));
            });
        }
        return doubts;
    }

    private List<Doubt> reversed(Indicator indicator, ProgrammeTable table, StoredSubmission file) {
        NewestFile newest = NewestFile.find(ledger, programme, table, asOf).orElseThrow();
        boolean compared = indicator.formula() instanceof Formula.MeanDifference difference
                && difference.from().equals(table.id())
                && !rows.isOfOtherLayout(newest)
                && mayHaveReversed(indicator);
        return compared
                ? doubts(
                        table,
                        file,
                        pairs.reversed(newest, (Formula.MeanDifference) indicator.formula()),
                        new BilingualText(
                                REVERSED.thai().formatted(indicator.name().thai()),
                                REVERSED.english().formatted(indicator.name().english())))
                : List.of();
    }

    /** A figure says how many were left out; where there is none, nobody knows. */
    private boolean mayHaveReversed(Indicator indicator) {
        IndicatorFigure figure = indicators.figure(indicator);
        return figure.problem().isPresent() || figure.total().leftOut() != 0;
    }

    private static List<Doubt> doubts(
            ProgrammeTable table, StoredSubmission file, List<DoubtfulPair> found, BilingualText reason) {
        int headers = table.layout(file.asOf()).headerRow();
        return found.stream()
                .map(pair -> new Doubt(
                        file.fileName(),
                        headers + RowKey.of(pair.row()).row(),
                        headers + RowKey.of(pair.other()).row(),
                        reason))
                .toList();
    }
}
