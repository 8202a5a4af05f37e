package org.bringback.render.text;

import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import org.bringback.reference.agency.PercentBase;
import org.bringback.reference.codes.Status;
import org.bringback.table.status.StatusRow;
import org.bringback.table.status.StatusTable;
import org.bringback.text.BilingualText;
import org.bringback.text.FigureFormat;
import org.bringback.text.Language;
import org.bringback.thai.date.ThaiDates;

/**
 * Status tables for people at a terminal, in one language or in both. Dates are ISO dates of the common era, and
 * those of the Buddhist era in lines of Thai; a status that did not exist yet shows {@code –}.
 */
public final class StatusTableText {

    private static final BilingualText LEGEND = new BilingualText(
            FigureFormat.NONE + " หมายถึง ยังไม่มีสถานะนี้ในวันนั้น หรือไม่อยู่ในฐานของร้อยละ",
            FigureFormat.NONE + ": the status did not exist yet, or is not part of the base");

    private final List<Language> languages;
    private final Map<Status, BilingualText> names;

    /** @param names what the statuses are called */
    public StatusTableText(List<Language> languages, Map<Status, BilingualText> names) {
        this.languages = languages;
        this.names = names;
    }

    /** Writes the tables with an empty line between them. */
    public void write(List<StatusTable> tables, Appendable out) throws IOException {
        String between = "";
        for (StatusTable table : tables) {
            out.append(between);
            write(table, out);
            between = "\n";
        }
    }

    private void write(StatusTable table, Appendable out) throws IOException {
        lines(heading(table), out);
        TextGrid grid = new TextGrid();
        grid.row(columns(table));
        for (Map.Entry<Status, StatusRow> row : table.rows().entrySet()) {
            grid.row(cells(table, label(name(row.getKey())), row.getValue()));
        }
        grid.row(cells(table, label(new BilingualText("รวม", "Total")), table.total()));
        grid.write(out);
        lines(note(table), out);
        if (hasGaps(table)) {
            lines(LEGEND, out);
        }
    }

    private BilingualText heading(StatusTable table) {
        String thai = "รายการ " + table.scope() + " · รุ่น "
                + table.cohort().label().thai() + " · ข้อมูล ณ วันที่ " + ThaiDates.inThai(table.asOf())
                + " · ฉบับที่ " + table.revision();
        String english = table.scope() + " · cohort " + table.cohort() + " · as of " + table.asOf() + " · revision "
                + table.revision();
        return table.against()
                .map(day ->
                        new BilingualText(thai + " · เทียบกับ " + ThaiDates.inThai(day), english + " · against " + day))
                .orElse(new BilingualText(thai, english));
    }

    private List<String> columns(StatusTable table) {
        List<String> columns = new ArrayList<>(List.of(""));
        table.against().ifPresent(day -> columns.addAll(List.of(day.toString(), "%")));
        columns.addAll(List.of(table.asOf().toString(), "%"));
        table.against().ifPresent(day -> columns.add(label(new BilingualText("เพิ่ม/ลด", "change"))));
        return columns;
    }

    private static List<String> cells(StatusTable table, String label, StatusRow row) {
        Optional<LocalDate> against = table.against();
        List<String> cells = new ArrayList<>(List.of(label));
        against.ifPresent(day -> cells.addAll(List.of(number(row.againstPersons()), percent(row.againstPercent()))));
        cells.addAll(List.of(number(row.persons()), percent(row.percent())));
        against.ifPresent(day -> cells.add(change(row.change())));
        return cells;
    }

    private static BilingualText note(StatusTable table) {
        String thai = FigureFormat.grouped(table.basePersons()) + " คน (" + ThaiDates.inThai(table.asOf()) + ")";
        String english = FigureFormat.grouped(table.basePersons()) + " at " + table.asOf();
        if (table.against().isPresent()) {
            String then = FigureFormat.grouped(table.againstBasePersons().orElse(0));
            thai = then + " คน (" + ThaiDates.inThai(table.against().get()) + ") และ " + thai;
            english = then + " at " + table.against().get() + ", " + english;
        }
        boolean all = table.base() == PercentBase.ALL;
        return new BilingualText(
                "ฐานของร้อยละ: " + (all ? "ทั้งหมด " : "ผู้ที่ยังมีชีวิตอยู่ ") + thai
                        + " ปัดเศษแล้วผลรวมอาจไม่เท่ากับ 100",
                "Base of %: " + (all ? "all, " : "the living, ") + english + "; rounded, they may not add to 100");
    }

    private static boolean hasGaps(StatusTable table) {
        return table.rows().values().stream()
                .anyMatch(row -> row.percent().isEmpty()
                        || table.against().isPresent() && row.againstPercent().isEmpty());
    }

    private void lines(BilingualText words, Appendable out) throws IOException {
        for (Language language : languages) {
            out.append(words.in(language)).append('\n');
        }
    }

    private String label(BilingualText words) {
        return languages.stream().map(words::in).collect(Collectors.joining(" / "));
    }

    private BilingualText name(Status status) {
        return names.getOrDefault(status, new BilingualText(status.name(), status.name()));
    }

    private static String number(OptionalLong value) {
        return value.isPresent() ? FigureFormat.grouped(value.getAsLong()) : FigureFormat.NONE;
    }

    private static String percent(Optional<BigDecimal> value) {
        return value.map(BigDecimal::toPlainString).orElse(FigureFormat.NONE);
    }

    private static String change(OptionalLong change) {
        return change.isPresent() ? FigureFormat.plainChange(change.getAsLong()) : FigureFormat.NONE;
    }
}
