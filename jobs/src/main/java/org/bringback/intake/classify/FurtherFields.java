package org.bringback.intake.classify;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bringback.intake.row.FurtherValue;
import org.bringback.intake.row.SheetColumns;
import org.bringback.notice.CellExcerpt;
import org.bringback.notice.NoticeCode;
import org.bringback.reference.agency.FieldType;
import org.bringback.reference.agency.FurtherField;
import org.bringback.thai.ThaiText;
import org.bringback.thai.WrittenNumber;
import org.bringback.thai.date.BuddhistEra;
import org.bringback.thai.date.CenturyRule;
import org.bringback.thai.date.DateReading;
import org.bringback.thai.date.DateRules;
import org.bringback.thai.date.ThaiDates;

/** Reads the fields of a row that only its layout knows. */
final class FurtherFields {

    private static final int MAX_TEXT_LENGTH = 300;
    private static final String A_NUMBER = "12, 12.5";
    /** A date may lie ahead, such as one of an appointment. */
    private static final int YEARS_AHEAD = 100;

    private final DateRules dates;
    private final LocalDate asOf;

    /** @param asOf of the file: two-digit years are those nearest to it */
    FurtherFields(LocalDate asOf) {
        this.asOf = asOf;
        this.dates = new DateRules(LocalDate.of(1900, 1, 1), asOf.plusYears(YEARS_AHEAD), CenturyRule.NEAR_AS_OF, 0, 0);
    }

    /** The values that were understood; the others are reported, each on its cell. */
    List<FurtherValue> read(CellReader cells) {
        List<SheetColumns.Further> columns = cells.row().columns().further();
        if (columns.isEmpty()) {
            return List.of();
        }
        List<FurtherValue> values = new ArrayList<>(columns.size());
        for (SheetColumns.Further column : columns) {
            read(cells, column).ifPresent(values::add);
        }
        return values;
    }

    private Optional<FurtherValue> read(CellReader cells, SheetColumns.Further column) {
        FurtherField field = column.field();
        String cell = cells.row().cell(column.index());
        if (ThaiText.isNothing(cell) && field.code(cell).isEmpty()) {
            if (field.required()) {
                addMissing(cells, column.index(), field, cell);
            }
            return Optional.empty();
        }
        Optional<FurtherValue> value =
                cells.isFaulted(column.index()) ? Optional.empty() : value(field, ThaiText.clean(cell));
        if (value.isEmpty()) {
            NoticeCode code = field.required() ? NoticeCode.FURTHER_FIELD_WRONG : NoticeCode.FURTHER_FIELD_LEFT_OUT;
            cells.add(column.index(), code, expected(field, cell), CellExcerpt.personal(cell));
        }
        return value;
    }

    /** ไม่มี in a column of numbers may mean zero or that nobody knows: the range says that a number is wanted. */
    private void addMissing(CellReader cells, int column, FurtherField field, String cell) {
        if (field.type() == FieldType.NUMBER && !cell.isBlank()) {
            cells.add(column, NoticeCode.FURTHER_FIELD_WRONG, expected(field, cell), CellExcerpt.personal(cell));
        } else {
            cells.add(column, NoticeCode.REQUIRED_EMPTY, "", "");
        }
    }

    private Optional<FurtherValue> value(FurtherField field, String text) {
        return switch (field.type()) {
            case TEXT ->
                Optional.of(text)
                        .filter(some -> some.length() <= MAX_TEXT_LENGTH)
                        .map(some -> FurtherValue.text(field.name(), some));
            case CODE -> field.code(text).map(code -> FurtherValue.text(field.name(), code));
            case NUMBER ->
                WrittenNumber.read(text)
                        .filter(field.range()::contains)
                        .map(number -> FurtherValue.number(field.name(), number));
            case DATE ->
                date(text)
                        .filter(date -> !field.past() || !date.isAfter(asOf))
                        .map(date -> FurtherValue.date(field.name(), date));
        };
    }

    private Optional<LocalDate> date(String text) {
        return ThaiDates.read(text, dates) instanceof DateReading.Read read
                ? Optional.of(read.date().first())
                : Optional.empty();
    }

    private String expected(FurtherField field, String cell) {
        return switch (field.type()) {
            case TEXT -> "1-" + MAX_TEXT_LENGTH;
            case CODE -> field.codesInWords();
            case NUMBER -> expected(field.range().text(), ThaiText.clean(cell));
            // of a date that is one and lies ahead, until when it may be
            case DATE ->
                date(ThaiText.clean(cell))
                        .map(ahead -> "… – " + BuddhistEra.numbers(asOf) + " (" + asOf + ")")
                        .orElse(CellDates.A_DATE);
        };
    }

    /** Of a number outside its range the range, of what is no number how one is written too. */
    private static String expected(String range, String cell) {
        if (range.isEmpty()) {
            return A_NUMBER;
        }
        return WrittenNumber.read(cell).isPresent() ? range : A_NUMBER + " (" + range + ")";
    }
}
