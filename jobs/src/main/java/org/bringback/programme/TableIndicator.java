package org.bringback.programme;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.bringback.intake.submission.StoredSubmission;
import org.bringback.programme.rows.IndicatorStore;
import org.bringback.programme.rows.NewestFile;
import org.bringback.programme.rows.PersonPairStore;
import org.bringback.reference.programme.Formula;
import org.bringback.reference.programme.Indicator;
import org.bringback.reference.programme.Programme;
import org.bringback.reference.programme.ProgrammeTable;
import org.bringback.text.BilingualText;

/** Computes indicators from the rows of a programme's own files. */
final class TableIndicator {

    private final Programme programme;
    private final List<StoredSubmission> ledger;
    private final LocalDate asOf;
    private final MeasuredIndicators measured;
    private final IndicatorStore store;
    private final MissingEvidence evidence;
    private final RateIndicator rates;
    private final IndicatorMeasures measures;

    TableIndicator(
            Programme programme,
            List<StoredSubmission> ledger,
            LocalDate asOf,
            DataSource database,
            MeasuredIndicators measured) {
        this.measured = measured;
        this.programme = programme;
        this.ledger = ledger;
        this.asOf = asOf;
        this.store = new IndicatorStore(database);
        this.evidence = new MissingEvidence(programme, ledger, store);
        this.rates = new RateIndicator(programme, store, this::rows);
        this.measures = new IndicatorMeasures(store, new PersonPairStore(database), rates);
    }

    IndicatorFigure figure(Indicator indicator) {
        return measured.figure(programme.id(), indicator.id(), files(), () -> computed(indicator));
    }

    private List<Long> files() {
        return programme.tables().values().stream()
                .flatMap(table -> NewestFile.submission(ledger, table, asOf).stream())
                .map(StoredSubmission::id)
                .toList();
    }

    private IndicatorFigure computed(Indicator indicator) {
        String table = indicator.formula().table().orElseThrow();
        Optional<NewestFile> rows = rows(table);
        if (rows.isEmpty()) {
            return IndicatorFigure.without(indicator, Optional.empty(), noFile(programme.table(table)));
        }
        if (store.isOfOtherLayout(rows.get())) {
            return IndicatorFigure.without(indicator, Optional.of(rows.get().asOf()), otherLayout());
        }
        Optional<BilingualText> missing = evidence.missing(indicator, rows.get());
        if (missing.isPresent()) {
            return IndicatorFigure.without(indicator, Optional.of(rows.get().asOf()), missing.get());
        }
        Optional<BilingualText> problem = indicator.formula() instanceof Formula.Rate rate
                ? rates.problem(indicator, rate, rows.get())
                : Optional.empty();
        IndicatorMeasures.Measured all = measures.all(indicator, rows.get());
        Optional<LocalDate> day = Optional.of(rows.get().asOf());
        return problem.isPresent()
                ? IndicatorFigure.without(indicator, day, problem.get(), all.groups())
                : IndicatorFigure.of(indicator, day, all.total(), all.groups());
    }

    static BilingualText noFile(ProgrammeTable table) {
        String name = "programme-" + table.list() + "-…";
        return new BilingualText("ยังไม่ได้รับไฟล์ " + name, "no file has arrived yet: " + name);
    }

    static BilingualText otherLayout() {
        return new BilingualText(
                "layout ถูกแก้หลังรับไฟล์แล้ว ให้เพิ่ม layout ใหม่พร้อม from แทนการแก้ของเดิม",
                "the layout was changed after the file was taken in: put the old one back and add the new one with 'from'");
    }

    private Optional<NewestFile> rows(String table) {
        return NewestFile.find(ledger, programme, programme.table(table), asOf);
    }

    List<String> sources(ProgrammeTable table) {
        return table.source()
                .flatMap(field -> rows(table.id())
                        .filter(rows -> !store.isOfOtherLayout(rows))
                        .map(rows -> store.texts(rows, field)))
                .orElse(List.of());
    }

    /** By the values of one field and, within each of them, of another; empty where there are no rows, or no figure of all. */
    SortedMap<String, SortedMap<String, MeasuredValue>> crossed(Indicator indicator, String by, String within) {
        SortedMap<String, SortedMap<String, MeasuredValue>> crossed = new TreeMap<>();
        rows(indicator.formula().table().orElseThrow())
                .filter(rows -> !store.isOfOtherLayout(rows)
                        && evidence.missing(indicator, rows).isEmpty())
                .ifPresent(rows -> measures.by(indicator, rows, List.of(by, within))
                        .forEach((group, one) -> {
                            String[] values = group.split(IndicatorStore.SEPARATOR, 2);
                            crossed.computeIfAbsent(values[0], unused -> new TreeMap<>())
                                    .put(values[1], one);
                        }));
        return crossed;
    }
}
