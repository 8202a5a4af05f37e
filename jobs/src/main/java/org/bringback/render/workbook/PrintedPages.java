package org.bringback.render.workbook;

import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellRangeAddress;

/** How a sheet is printed: on A4 across, all columns on one page, the first rows again on each. */
final class PrintedPages {

    private PrintedPages() {}

    /** @param header number of the last row that stands on every page, from 0 */
    static void lay(Sheet sheet, int header) {
        sheet.setRepeatingRows(new CellRangeAddress(0, header, -1, -1));
        sheet.setFitToPage(true);
        sheet.getPrintSetup().setPaperSize(PrintSetup.A4_PAPERSIZE);
        sheet.getPrintSetup().setLandscape(true);
        sheet.getPrintSetup().setFitHeight((short) 0);
    }
}
