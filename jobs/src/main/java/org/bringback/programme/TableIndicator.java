package org.bringback.programme;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.bringback.intake.submission.StoredSubmission;
import org.bringback.intake.submission.Submission;
import org.bringback.intake.submission.SubmissionKind;
import org.bringback.intake.submission.SubmissionKinds;
import org.bringback.reference.programme.Condition;
import org.bringback.reference.programme.Formula;
import org.bringback.reference.programme.Indicator;
import org.bringback.reference.programme.Programme;
import org.bringback.reference.programme.ProgrammeTable;
import org.bringback.text.BilingualText;

/** Computes indicators from the rows of a programme's own files. */
final class TableIndicator {

    private static final int PERCENT = 100;

    private static final BilingualText NOT_COMPARED = new BilingualText(
            "ไฟล์ไม่มีชื่อผู้เข้าร่วม หรือยังไม่ได้เทียบกับทะเบียนและรายการ",
            "the file has no names, or they have not been compared with registers and lists yet");
    private static final BilingualText NO_REGISTER =
            new BilingualText("ยังไม่มีทะเบียนนักเรียนให้เทียบ", "there is no school register to look in yet");
    private static final BilingualText NO_LIST = new BilingualText(
            "ยังไม่มีรายการเด็กที่หลุดจากระบบให้เทียบ", "there is no list of those who dropped out to look in yet");

    private final Programme programme;
    private final List<StoredSubmission> ledger;
    private final LocalDate asOf;
    private final IndicatorStore store;
    private final PersonPairStore personPairs;
    private final RateIndicator rates;

    TableIndicator(Programme programme, List<StoredSubmission> ledger, LocalDate asOf, DataSource database) {
        this.programme = programme;
        this.ledger = ledger;
        this.asOf = asOf;
        this.store = new IndicatorStore(database);
        this.personPairs = new PersonPairStore(database);
        this.rates = new RateIndicator(programme, store, this::rows);
    }

    IndicatorFigure figure(Indicator indicator) {
        String table = indicator.formula().table().orElseThrow();
        Optional<NewestFile> rows = rows(table);
        if (rows.isEmpty()) {
            return IndicatorFigure.without(indicator, Optional.empty(), noFile(programme.table(table)));
        }
        if (store.isOfOtherLayout(rows.get())) {
            return IndicatorFigure.without(indicator, Optional.of(rows.get().asOf()), otherLayout());
        }
        Optional<BilingualText> unsought = unsought(indicator, rows.get());
        if (unsought.isPresent()) {
            return IndicatorFigure.without(indicator, Optional.of(rows.get().asOf()), unsought.get());
        }
        Optional<BilingualText> problem = indicator.formula() instanceof Formula.Rate rate
                ? rates.problem(indicator, rate, rows.get())
                : Optional.empty();
        SortedMap<String, SortedMap<String, MeasuredValue>> groups = new TreeMap<>();
        for (String field : indicator.breakdowns()) {
            groups.put(field, measure(indicator, rows.get(), List.of(field)));
        }
        if (problem.isPresent()) {
            return IndicatorFigure.without(indicator, Optional.of(rows.get().asOf()), problem.get(), groups);
        }
        MeasuredValue total = Objects.requireNonNullElse(
                measure(indicator, rows.get(), List.of()).get(""), MeasuredValue.EMPTY);
        return IndicatorFigure.of(indicator, Optional.of(rows.get().asOf()), total, groups);
    }

    /** Why nobody can say where persons were found, where it is about that. */
    private Optional<BilingualText> unsought(Indicator indicator, NewestFile rows) {
        Set<Condition.Place> places = indicator.formula().conditions().stream()
                .flatMap(Condition::parts)
                .filter(Condition.FoundIn.class::isInstance)
                .map(condition -> ((Condition.FoundIn) condition).place())
                .collect(Collectors.toSet());
        if (!places.isEmpty() && !store.isCompared(rows)) {
            return Optional.of(NOT_COMPARED);
        }
        if (places.contains(Condition.Place.REGISTER) && !has(SubmissionKinds.register())) {
            return Optional.of(NO_REGISTER);
        }
        return places.contains(Condition.Place.LIST) && !has(SubmissionKinds.export())
                ? Optional.of(NO_LIST)
                : Optional.empty();
    }

    /** Nobody was found is another thing than nothing to look in. */
    private boolean has(SubmissionKind kind) {
        return ledger.stream()
                .anyMatch(file -> file.outcome() == Submission.Outcome.TAKEN
                        && file.kind().equals(kind));
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
        return NewestFile.find(ledger, programme.table(table), asOf);
    }

    private SortedMap<String, MeasuredValue> measure(Indicator indicator, NewestFile rows, List<String> by) {
        Formula formula = indicator.formula();
        SortedMap<String, MeasuredValue> measured = new TreeMap<>();
        if (formula instanceof Formula.Count count) {
            store.count(rows, count.selection(), by).forEach((group, number) -> measured.put(group, whole(number, 0)));
        } else if (formula instanceof Formula.Sum sum) {
            store.sum(rows, sum, by)
                    .forEach((group, number) -> measured.put(group, whole(number, indicator.decimals())));
        } else if (formula instanceof Formula.Share share) {
            store.parts(rows, share.within(), share.part(), by)
                    .forEach((group, of) -> measured.put(
                            group, MeasuredValue.quotient(of.part(), of.base(), PERCENT, indicator.decimals())));
        } else if (formula instanceof Formula.MeanDifference difference) {
            personPairs
                    .pairs(rows, difference, by)
                    .forEach((group, pairs) -> measured.put(group, mean(pairs, indicator.decimals())));
        } else if (formula instanceof Formula.Rate rate) {
            measured.putAll(rates.measure(indicator, rate, rows, by));
        }
        return measured;
    }

    private static MeasuredValue whole(Optional<BigDecimal> number, int decimals) {
        return number.map(known -> MeasuredValue.of(known, decimals)).orElse(MeasuredValue.EMPTY);
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
                        && unsought(indicator, rows).isEmpty())
                .ifPresent(rows -> measure(indicator, rows, List.of(by, within)).forEach((group, measured) -> {
                    String[] values = group.split(IndicatorStore.SEPARATOR_PATTERN, 2);
                    crossed.computeIfAbsent(values[0], unused -> new TreeMap<>())
                            .put(values[1], measured);
                }));
        return crossed;
    }

    private static MeasuredValue mean(PersonPairStore.Pairs pairs, int decimals) {
        BigDecimal count = BigDecimal.valueOf(pairs.count());
        if (pairs.count() == 0) {
            return new MeasuredValue(Optional.empty(), count, count, Optional.empty(), pairs.reversed(), false);
        }
        return new MeasuredValue(
                MeasuredValue.of(pairs.mean(), decimals).value(),
                Optional.of(pairs.mean()),
                count,
                count,
                ConfidenceInterval.of(pairs.mean(), pairs.deviation(), pairs.count()),
                pairs.reversed(),
                false);
    }
}
