package org.bringback.samples;

import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.util.List;

/** How one office's export looks. */
interface Layout {

    /** A word that is no status of any office. */
    String NO_STATUS = "ไม่ทราบผล";

    /** How the export of the nth date is stored: the extension of its name. */
    default String extension(int date) {
        return "csv";
    }

    SheetWriter open(OutputStream out, String extension) throws IOException;

    /** Whether every province has a sheet of its own. */
    default boolean sheetPerProvince() {
        return false;
    }

    String sheetName(Province province);

    /** The rows above the data, the header last. */
    List<List<Cell>> top(LocalDate asOf, Province province);

    /** @param number the row's running number in its sheet, from 1 */
    List<Cell> cells(CaseRow row, int number);

    static Layout of(OfficeList list, Reference reference, LocalDate asOf) {
        return switch (list) {
            case OBEC -> new ObecLayout(reference, asOf);
            case OVEC -> new OvecLayout(reference, asOf);
            case NFE -> new NfeLayout(reference);
            case OPEC -> new OpecLayout(reference);
            case BSE -> new BseLayout(reference);
            case NFE_DISABLED -> new NfeDisabledLayout(reference);
        };
    }
}
