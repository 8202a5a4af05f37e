package org.bringback.intake;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.bringback.notice.Notice;
import org.bringback.notice.NoticeCode;
import org.bringback.notice.Place;
import org.bringback.reference.Agency;
import org.bringback.reference.Layout;
import org.bringback.reference.Stamp;
import org.bringback.source.RefusedFileException;
import org.bringback.source.SourceRow;
import org.bringback.thai.DateReading;
import org.bringback.thai.DateRules;
import org.bringback.thai.ThaiDates;
import org.bringback.thai.ThaiText;
import org.bringback.thai.YearStyle;

/** Compares what a file says about itself with what its name says. */
final class Stamps {

    /** Far enough on either side that a wrong date is read as the date it is. */
    private static final int YEARS_AROUND = 100;

    private final FileName name;
    private final List<Agency> agencies;

    Stamps(FileName name, List<Agency> agencies) {
        this.name = name;
        this.agencies = agencies;
    }

    /** @throws RefusedFileException when a stamp above the table contradicts the name; an absent stamp does not */
    void check(Layout layout, List<SourceRow> head, Place sheet) throws RefusedFileException {
        for (Stamp stamp : layout.stamps()) {
            for (SourceRow row : head) {
                if (row.line() == stamp.row() && !row.isBlank()) {
                    check(stamp, ThaiText.clean(String.join(" ", row.cells())), sheet.inRow(row.line()));
                }
            }
        }
    }

    private void check(Stamp stamp, String text, Place place) throws RefusedFileException {
        Optional<String> date = stamp.dateAfter().flatMap(words -> after(words, text));
        String office = date.map(found -> text.substring(0, text.length() - found.length()))
                .orElse(text);
        if (stamp.office().isPresent() && !isOffice(office, stamp.office().get())) {
            throw foreign(office, place);
        }
        if (date.isPresent()) {
            checkDate(date.get(), place);
        }
    }

    private static Optional<String> after(String words, String text) {
        int at = text.indexOf(words);
        return at < 0 ? Optional.empty() : Optional.of(text.substring(at + words.length()));
    }

    /** @throws RefusedFileException when a text that should be the as-of date is another date or none */
    void checkDate(String text, Place place) throws RefusedFileException {
        if (!asOf(text).filter(name.asOf()::equals).isPresent()) {
            throw new RefusedFileException(new Notice(
                    NoticeCode.DATE_CONTRADICTS_NAME, place, name.asOf().toString(), shown(text)));
        }
    }

    /** @throws RefusedFileException when the word for the office is not the expected one */
    void checkOffice(String word, String expected, Place place) throws RefusedFileException {
        if (!isOffice(word, expected)) {
            throw foreign(word, place);
        }
    }

    private static boolean isOffice(String text, String expected) {
        return HeaderKey.of(text).contains(HeaderKey.of(expected));
    }

    private RefusedFileException foreign(String text, Place place) {
        String found = agencies.stream()
                .filter(agency -> says(text, agency))
                .map(agency -> agency.list().value())
                .findFirst()
                .orElse(Shown.word(text.strip()));
        return new RefusedFileException(new Notice(NoticeCode.FOREIGN_EXPORT, place, name.listWord(), found));
    }

    private boolean says(String text, Agency agency) {
        return isOffice(text, agency.office(name.asOf()).thai())
                || isOffice(text, agency.abbreviation(name.asOf()).thai());
    }

    private String shown(String text) {
        return asOf(text).map(LocalDate::toString).orElse(Shown.word(text.strip()));
    }

    private Optional<LocalDate> asOf(String text) {
        DateRules rules = new DateRules(
                name.asOf().minusYears(YEARS_AROUND), name.asOf().plusYears(YEARS_AROUND), YearStyle.NEAR_AS_OF, 0, 0);
        return ThaiDates.read(text, rules) instanceof DateReading.Read read
                ? Optional.of(read.date().first())
                : Optional.empty();
    }
}
