package org.bringback.intake;

import java.util.Optional;
import org.bringback.notice.Notice;
import org.bringback.notice.NoticeCode;
import org.bringback.notice.Place;
import org.bringback.reference.Field;
import org.bringback.source.RefusedFileException;
import org.bringback.thai.ThaiText;

/** Looks, row by row and in order, for what refuses a whole file: another office, another date, a mix of marks. */
final class RowGuard {

    private static final String SYNTHETIC_MARK = "SYN-";

    private final FileName name;
    private final Stamps stamps;
    private final Optional<String> officeWord;
    private Optional<Boolean> synthetic = Optional.empty();
    // the same text in almost every row
    private String lastDate = "";
    private String lastOffice = "";

    RowGuard(FileName name, Stamps stamps, Optional<String> officeWord) {
        this.name = name;
        this.stamps = stamps;
        this.officeWord = officeWord;
    }

    void check(RawRow row) throws RefusedFileException {
        if (row.isBlank()) {
            return;
        }
        checkMark(row);
        if (name.kind() == InboxKind.EXPORT) {
            checkDate(row);
            checkOffice(row);
        }
    }

    /** Whether the rows are marked synthetic; empty until a row has a reference. */
    Optional<Boolean> synthetic() {
        return synthetic;
    }

    private void checkMark(RawRow row) throws RefusedFileException {
        String ref = cell(row, Field.PERSON_REF);
        if (ThaiText.isNothing(ref)) {
            return;
        }
        boolean marked = ref.startsWith(SYNTHETIC_MARK);
        if (synthetic.isEmpty()) {
            synthetic = Optional.of(marked);
        } else if (synthetic.get() != marked) {
            throw new RefusedFileException(new Notice(
                    NoticeCode.SYNTHETIC_MIX,
                    place(row, Field.PERSON_REF),
                    SyntheticMark.word(synthetic.get()),
                    SyntheticMark.word(marked)));
        }
    }

    private void checkDate(RawRow row) throws RefusedFileException {
        String date = cell(row, Field.AS_OF);
        if (!date.equals(lastDate) && !ThaiText.isNothing(date)) {
            stamps.checkDate(date, place(row, Field.AS_OF));
            lastDate = date;
        }
    }

    private void checkOffice(RawRow row) throws RefusedFileException {
        String office = cell(row, Field.OFFICE);
        if (officeWord.isPresent() && !office.equals(lastOffice) && !ThaiText.isNothing(office)) {
            stamps.checkOffice(office, officeWord.get(), place(row, Field.OFFICE));
            lastOffice = office;
        }
    }

    private static String cell(RawRow row, Field field) {
        return row.cell(row.columns().place(field)).strip();
    }

    private Place place(RawRow row, Field field) {
        Place file = row.at().sheet().map(name.place()::inSheet).orElse(name.place());
        return file.inRow(row.at().line())
                .inColumn(row.columns().header(row.columns().place(field)));
    }
}
