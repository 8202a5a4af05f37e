package org.bringback.samples.file;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.apache.poi.hpsf.PropertySet;
import org.apache.poi.hssf.usermodel.HSSFRow;
import org.apache.poi.hssf.usermodel.HSSFSheet;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.util.CodePageUtil;
import org.jspecify.annotations.Nullable;

/** Writes a workbook of the 97-2003 format; texts only. */
public final class XlsWriter implements SheetWriter {

    private final HSSFWorkbook workbook = new HSSFWorkbook();
    private final OutputStream out;
    private @Nullable HSSFSheet sheet;
    private int rows;

    public XlsWriter(OutputStream out) {
        this.out = out;
        workbook.createInformationProperties();
        setCodepage(workbook.getSummaryInformation());
        setCodepage(workbook.getDocumentSummaryInformation());
        // else the name of whoever runs this would be in the file
        workbook.getInternalWorkbook().getWriteAccess().setUsername("bringback");
    }

    /** Without one the library complains about its own work. */
    private static void setCodepage(PropertySet properties) {
        properties.getFirstSection().setCodepage(CodePageUtil.CP_UTF8);
    }

    @Override
    public void sheet(String name) {
        sheet = workbook.createSheet(name);
        rows = 0;
    }

    @Override
    public void row(List<SampleCell> cells) {
        if (sheet == null) {
            throw new IllegalStateException("no sheet was begun");
        }
        HSSFRow row = sheet.createRow(rows++);
        for (int i = 0; i < cells.size(); i++) {
            if (cells.get(i) instanceof SampleCell.Text text && !text.value().isEmpty()) {
                row.createCell(i).setCellValue(text.value());
            }
        }
    }

    @Override
    public void blank() {
        row(SampleCell.texts(" "));
    }

    @Override
    public void close() throws IOException {
        try (out) {
            workbook.write(out);
        }
        workbook.close();
    }
}
