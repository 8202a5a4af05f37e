package org.bringback.samples.layout;

import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.util.List;
import org.bringback.samples.country.OfficeList;
import org.bringback.samples.country.ReferenceTables;
import org.bringback.samples.country.SampleProvince;
import org.bringback.samples.file.SampleCell;
import org.bringback.samples.file.SheetWriter;

/** How one office's export looks. */
public interface ExportLayout {

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

    String sheetName(SampleProvince province);

    /** The rows above the data, the header last. */
    List<List<SampleCell>> top(LocalDate asOf, SampleProvince province);

    /** @param number the row's running number in its sheet, from 1 */
    List<SampleCell> cells(SampleExportRow row, int number);

    static ExportLayout of(OfficeList list, ReferenceTables reference, LocalDate asOf) {
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
