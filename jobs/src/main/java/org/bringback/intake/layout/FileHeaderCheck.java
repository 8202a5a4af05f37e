package org.bringback.intake.layout;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.bringback.intake.submission.FileName;
import org.bringback.notice.CellExcerpt;
import org.bringback.notice.Location;
import org.bringback.notice.Notice;
import org.bringback.notice.NoticeCode;
import org.bringback.reference.agency.Agency;
import org.bringback.reference.agency.FileHeaderCell;
import org.bringback.reference.agency.Layout;
import org.bringback.source.refusal.RefusedFileException;
import org.bringback.source.row.SourceRow;
import org.bringback.thai.ThaiText;
import org.bringback.thai.date.CenturyRule;
import org.bringback.thai.date.DateReading;
import org.bringback.thai.date.DateRules;
import org.bringback.thai.date.ThaiDates;

/** Compares what a file says about itself with what its name says. */
public final class FileHeaderCheck {

    /** Far enough on either side that a wrong date is read as the date it is. */
    private static final int YEARS_AROUND = 100;

    private final FileName name;
    private final List<Agency> agencies;

    public FileHeaderCheck(FileName name, List<Agency> agencies) {
        this.name = name;
        this.agencies = agencies;
    }

    /** @throws RefusedFileException when a stamp above the table contradicts the name; an absent stamp does not */
    void check(Layout layout, List<SourceRow> head, Location sheet) throws RefusedFileException {
        for (FileHeaderCell stamp : layout.fileHeaderCells()) {
            for (SourceRow row : head) {
                if (row.line() == stamp.row() && !row.isBlank()) {
                    check(stamp, ThaiText.clean(String.join(" ", row.cells())), sheet.inRow(row.line()));
                }
            }
        }
    }

    private void check(FileHeaderCell stamp, String text, Location location) throws RefusedFileException {
        Optional<String> date = stamp.dateAfter().flatMap(words -> after(words, text));
        String office = date.map(found -> text.substring(0, text.length() - found.length()))
                .orElse(text);
        if (stamp.office().isPresent() && !isOffice(office, stamp.office().get())) {
            throw foreign(office, location);
        }
        if (date.isPresent()) {
            checkDate(date.get(), location);
        }
    }

    private static Optional<String> after(String words, String text) {
        int at = text.indexOf(words);
        return at < 0 ? Optional.empty() : Optional.of(text.substring(at + words.length()));
    }

    /** @throws RefusedFileException when a text that should be the as-of date is another date; one that is none says nothing */
    void checkDate(String text, Location location) throws RefusedFileException {
        Optional<LocalDate> other = asOf(text).filter(date -> !date.equals(name.asOf()));
        if (other.isPresent()) {
            throw new RefusedFileException(new Notice(
                    NoticeCode.DATE_CONTRADICTS_NAME,
                    location,
                    name.asOf().toString(),
                    other.get().toString()));
        }
    }

    /** @throws RefusedFileException when the word for the office is not the expected one */
    void checkOffice(String word, String expected, Location location) throws RefusedFileException {
        if (!isOffice(word, expected)) {
            throw foreign(word, location);
        }
    }

    private static boolean isOffice(String text, String expected) {
        return HeaderKey.of(text).contains(HeaderKey.of(expected));
    }

    private RefusedFileException foreign(String text, Location location) {
        String found = agencies.stream()
                .filter(agency -> says(text, agency))
                .map(agency -> agency.list().value())
                .findFirst()
                .orElse(CellExcerpt.personal(text.strip()));
        return new RefusedFileException(new Notice(NoticeCode.FOREIGN_EXPORT, location, name.listWord(), found));
    }

    private boolean says(String text, Agency agency) {
        return isOffice(text, agency.office(name.asOf()).thai())
                || isOffice(text, agency.abbreviation(name.asOf()).thai());
    }

    private Optional<LocalDate> asOf(String text) {
        DateRules dateRules = new DateRules(
                name.asOf().minusYears(YEARS_AROUND),
                name.asOf().plusYears(YEARS_AROUND),
                CenturyRule.NEAR_AS_OF,
                0,
                0);
        return ThaiDates.read(text, dateRules) instanceof DateReading.Read read
                ? Optional.of(read.date().first())
                : Optional.empty();
    }
}
