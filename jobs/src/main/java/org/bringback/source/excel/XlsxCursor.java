package org.bringback.source.excel;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLStreamException;
import org.bringback.notice.Location;
import org.bringback.notice.Notice;
import org.bringback.notice.NoticeCode;
import org.bringback.source.refusal.Limits;
import org.bringback.source.row.RowSource;
import org.bringback.source.row.SourceRow;
import org.jspecify.annotations.Nullable;

/** Rows of an XLSX, sheet after sheet, in constant memory. The sheet that the toolkit itself adds is passed over. */
final class XlsxCursor implements RowSource {

    private final XlsxParts parts;
    private final SharedStrings strings;
    private final XlsxCell cell;
    private final Limits limits;
    private final Location location;
    private final List<Notice> warnings;
    private int nextSheet;
    private @Nullable XlsxSheet sheet;

    private XlsxCursor(XlsxParts parts, SharedStrings strings, XlsxCell cell, Limits limits, Location location) {
        this.parts = parts;
        this.warnings = new ArrayList<>(parts.warnings());
        this.strings = strings;
        this.cell = cell;
        this.limits = limits;
        this.location = location;
    }

    static XlsxCursor open(XlsxFile workbook) throws IOException, XMLStreamException {
        XlsxParts parts = workbook.parts();
        CellStyles styles = CellStyles.read(parts.styles());
        SharedStrings strings = SharedStrings.read(parts.strings(), workbook.limits());
        XlsxCell cell = new XlsxCell(strings, styles, parts.from1904(), workbook.limits());
        return new XlsxCursor(parts, strings, cell, workbook.limits(), workbook.location());
    }

    @Override
    public @Nullable SourceRow next() throws IOException, XMLStreamException {
        while (sheet != null || nextSheet < parts.sheets().size()) {
            XlsxSheet current = sheet == null ? openNext() : sheet;
            SourceRow row = current.next();
            if (row != null) {
                return row;
            }
            current.missing()
                    .ifPresent(missing -> warnings.add(new Notice(
                            NoticeCode.ROWS_MISSING,
                            location().inRow(missing.first()),
                            "",
                            String.valueOf(missing.rows()))));
            current.close();
            sheet = null;
        }
        return null;
    }

    @Override
    public Location location() {
        return nextSheet == 0
                ? location
                : location.inSheet(parts.sheets().get(nextSheet - 1).name());
    }

    @Override
    public List<Notice> warnings() {
        return List.copyOf(warnings);
    }

    @Override
    public void close() throws IOException {
        try (strings) {
            if (sheet != null) {
                sheet.close();
            }
        }
    }

    private XlsxSheet openNext() throws IOException, XMLStreamException {
        XlsxParts.Sheet next = parts.sheets().get(nextSheet++);
        InputStream in = parts.open(next.part());
        sheet = new XlsxSheet(in, next.name(), cell, limits);
        return sheet;
    }
}
