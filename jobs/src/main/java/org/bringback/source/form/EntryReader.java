package org.bringback.source.form;

import java.util.Optional;
import java.util.stream.Collectors;
import org.bringback.notice.CellExcerpt;
import org.bringback.notice.Location;
import org.bringback.notice.Notice;
import org.bringback.notice.NoticeCode;
import org.bringback.thai.ThaiText;
import org.bringback.thai.date.DateReading;
import org.bringback.thai.date.DateRules;
import org.bringback.thai.date.Precision;
import org.bringback.thai.date.ThaiDates;

/** Reads what somebody filled into a cell: the value, or the notice why there is none. */
final class EntryReader {

    private static final String DIGITS = "[0-9]{1,9}";

    private final DateRules dates;
    private final NoticeCode wrongChoice;

    EntryReader(DateRules dates, NoticeCode wrongChoice) {
        this.dates = dates;
        this.wrongChoice = wrongChoice;
    }

    /** Either a value or a fault; neither where the cell is empty. */
    record Entry(Optional<String> value, Optional<Notice> fault) {

        static Entry of(String value) {
            return new Entry(Optional.of(value), Optional.empty());
        }

        static Entry wrong(Notice fault) {
            return new Entry(Optional.empty(), Optional.of(fault));
        }
    }

    Entry read(String text, FormColumn column, Location location) {
        if (text.isEmpty()) {
            return new Entry(Optional.empty(), Optional.empty());
        }
        if (!column.choices().isEmpty()) {
            return choice(text, column, location);
        }
        return switch (column.type()) {
            case TEXT -> Entry.of(text);
            case WHOLE_NUMBER -> number(text, location);
            case DATE -> date(text, location);
        };
    }

    private Entry choice(String text, FormColumn column, Location location) {
        return column.choices().stream()
                .filter(choice -> choice.isWrittenAs(text))
                .findFirst()
                .map(choice -> Entry.of(choice.id()))
                .orElseGet(() -> Entry.wrong(new Notice(wrongChoice, location, offered(column), "")));
    }

    private static String offered(FormColumn column) {
        return column.choices().stream().map(FormChoice::written).collect(Collectors.joining(", "));
    }

    private static Entry number(String text, Location location) {
        String digits = ThaiText.digits(text).replace(",", "");
        return digits.matches(DIGITS)
                ? Entry.of(digits)
                : Entry.wrong(new Notice(NoticeCode.BAD_NUMBER, location, "", CellExcerpt.personal(text)));
    }

    private Entry date(String text, Location location) {
        DateReading reading = ThaiDates.read(text, dates);
        if (reading instanceof DateReading.Read read && read.date().precision() == Precision.DAY) {
            return Entry.of(read.date().first().toString());
        }
        NoticeCode code =
                reading instanceof DateReading.Unreadable unreadable ? unreadable.code() : NoticeCode.BAD_DATE;
        return Entry.wrong(new Notice(code, location, expected(code), CellExcerpt.personal(text)));
    }

    private String expected(NoticeCode code) {
        return switch (code) {
            case DATE_IN_FUTURE -> dates.asOf().toString();
            case DATE_TOO_EARLY -> dates.earliest().toString();
            default -> "dd/MM/yyyy";
        };
    }
}
