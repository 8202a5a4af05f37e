package org.bringback.intake.layout;

import java.util.Optional;
import org.bringback.intake.row.RawRow;
import org.bringback.intake.submission.FileName;
import org.bringback.intake.submission.KindTrait;
import org.bringback.intake.submission.SyntheticMark;
import org.bringback.notice.Location;
import org.bringback.notice.Notice;
import org.bringback.notice.NoticeCode;
import org.bringback.reference.agency.Field;
import org.bringback.source.refusal.RefusedFileException;
import org.bringback.thai.ThaiText;

/**
 * Looks, row by row and in order, for what refuses a whole file: another office, another date, a mix of marks. Rows that
 * are rejected because they lack what every case has say nothing about the file.
 */
public final class WholeFileChecks {

    private static final String SYNTHETIC_MARK = "SYN-";

    private final FileName name;
    private final FileHeaderCheck headerCheck;
    private final Optional<String> officeWord;
    private Optional<Boolean> synthetic = Optional.empty();
    // the same text in almost every row
    private String lastDate = "";
    private String lastOffice = "";

    public WholeFileChecks(FileName name, FileHeaderCheck headerCheck, Optional<String> officeWord) {
        this.name = name;
        this.headerCheck = headerCheck;
        this.officeWord = officeWord;
    }

    public void check(RawRow row) throws RefusedFileException {
        if (row.isBlank() || row.isIncomplete() || row.isRemoved() || row.isHeaderAgain()) {
            return;
        }
        checkMark(row);
        if (name.kind().has(KindTrait.OFFICE_FILE)) {
            checkDate(row);
            checkOffice(row);
        }
    }

    /** Whether the rows are marked synthetic; empty until a row has a reference. */
    public Optional<Boolean> synthetic() {
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
                    location(row, Field.PERSON_REF),
                    SyntheticMark.word(synthetic.get()),
                    SyntheticMark.word(marked)));
        }
    }

    private void checkDate(RawRow row) throws RefusedFileException {
        String date = cell(row, Field.AS_OF);
        if (!date.equals(lastDate) && !ThaiText.isNothing(date)) {
            headerCheck.checkDate(date, location(row, Field.AS_OF));
            lastDate = date;
        }
    }

    private void checkOffice(RawRow row) throws RefusedFileException {
        String office = cell(row, Field.OFFICE);
        if (officeWord.isPresent() && !office.equals(lastOffice) && !ThaiText.isNothing(office)) {
            headerCheck.checkOffice(office, officeWord.get(), location(row, Field.OFFICE));
            lastOffice = office;
        }
    }

    private static String cell(RawRow row, Field field) {
        return row.cell(row.columns().indexOf(field)).strip();
    }

    private Location location(RawRow row, Field field) {
        Location file = row.at().sheet().map(name.location()::inSheet).orElse(name.location());
        return file.inRow(row.at().line())
                .inColumn(row.columns().header(row.columns().indexOf(field)));
    }
}
