package org.bringback.render.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bringback.render.pdf.PdfTags.Tag;
import org.bringback.table.report.Report;
import org.bringback.table.report.SampleReports;
import org.bringback.table.report.definition.ReportDefinition;
import org.bringback.table.report.table.ReportColumn;
import org.bringback.table.report.table.ReportRow;
import org.bringback.table.report.table.ReportTable;
import org.bringback.text.Language;
import org.junit.jupiter.api.Test;

/** The header cells that a reader finds for a data cell by the algorithm of ISO 32000-2, 14.8.5.7 (scopes, no ids). */
class PdfHeadersTest {

    private static final Report REPORT = SampleReports.list(5);

    /** The cells of a table by row and column, spans taken into account. */
    private static final class Grid {

        private final List<List<Optional<Tag>>> rows = new ArrayList<>();

        Grid(Tag table) {
            List<Tag> lines = table.all().filter(tag -> tag.type().equals("TR")).toList();
            lines.forEach(line -> rows.add(new ArrayList<>()));
            for (int row = 0; row < lines.size(); row++) {
                int column = 0;
                for (Tag cell : lines.get(row).kids()) {
                    while (at(row, column).isPresent()) {
                        column++;
                    }
                    for (int down = 0; down < cell.rowSpan(); down++) {
                        for (int right = 0; right < cell.columnSpan(); right++) {
                            put(row + down, column + right, cell);
                        }
                    }
                    column += cell.columnSpan();
                }
            }
        }

        private void put(int row, int column, Tag cell) {
            List<Optional<Tag>> line = rows.get(row);
            while (line.size() <= column) {
                line.add(Optional.empty());
            }
            assertThat(line.get(column)).as("two cells in one place").isEmpty();
            line.set(column, Optional.of(cell));
        }

        private Optional<Tag> at(int row, int column) {
            return column < rows.get(row).size() ? rows.get(row).get(column) : Optional.empty();
        }

        private List<Tag> headers(int row, int column, boolean ofRow) {
            List<Tag> found = new ArrayList<>();
            boolean inHeads = false;
            for (int step = (ofRow ? column : row) - 1; step >= 0; step--) {
                Tag cell = (ofRow ? at(row, step) : at(step, column)).orElseThrow();
                boolean head = cell.type().equals("TH")
                        && (cell.scope().equals(ofRow ? "Row" : "Column")
                                || cell.scope().equals("Both"));
                if (head && !found.contains(cell)) {
                    found.add(0, cell);
                    inHeads = true;
                } else if (inHeads && !head) {
                    break;
                }
            }
            return found;
        }
    }

    @Test
    void everyDataCellHasItsRowAndItsColumnsForHeaders() throws IOException {
        PdfTags tags = new PdfTags(SamplePdfs.pdf().render(REPORT, Language.ENGLISH));
        List<Tag> tables = tags.all("Table");
        assertThat(tables).hasSameSizeAs(REPORT.tables());
        for (int index = 0; index < tables.size(); index++) {
            check(REPORT.tables().get(index), new Grid(tables.get(index)));
        }
    }

    private static void check(ReportTable table, Grid grid) {
        int heads = grid.rows.size() - table.rows().size();
        for (int row = 0; row < table.rows().size(); row++) {
            ReportRow line = table.rows().get(row);
            for (int column = 0; column < table.columns().size(); column++) {
                String what = table.topic() + " " + line.id() + " " + column;
                assertThat(grid.at(heads + row, column + 1).orElseThrow().type())
                        .as(what)
                        .isEqualTo("TD");
                assertThat(texts(grid.headers(heads + row, column + 1, true)))
                        .as(what)
                        .containsExactly(plain(line.head().english()));
                assertThat(texts(grid.headers(heads + row, column + 1, false)))
                        .as(what)
                        .containsExactlyElementsOf(heads(table.columns().get(column)));
            }
        }
    }

    private static List<String> heads(ReportColumn column) {
        List<String> heads = new ArrayList<>();
        column.spanner().ifPresent(over -> heads.add(plain(over.english())));
        heads.add(plain(column.head().english()));
        return heads;
    }

    private static List<String> texts(List<Tag> tags) {
        return tags.stream().map(tag -> plain(tag.text())).toList();
    }

    private static String plain(String text) {
        return text.replaceAll("[\\s\u00A0]+", "");
    }

    @Test
    void theRootIsADocumentAndParagraphsAreParagraphs() throws IOException {
        PdfTags tags =
                new PdfTags(SamplePdfs.pdf().render(SamplePdfs.madeUp(ReportDefinition.NATIONAL), Language.THAI));

        assertThat(tags.roots()).extracting(Tag::type).containsExactly("Document");
        assertThat(tags.all("P")).isNotEmpty();
        assertThat(tags.all("Text")).isEmpty();
        assertThat(tags.all("H1")).hasSize(1);
    }
}
