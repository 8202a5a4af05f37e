package org.bringback.casework.worklist;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.bringback.render.workbook.FormSeries;
import org.bringback.render.workbook.FormWorkbook;
import org.bringback.source.form.FormContent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Many workbooks of one form are, byte for byte, what each would be by itself. */
class WorklistSeriesTest {

    @TempDir
    Path folder;

    private static List<WorklistItem> items() {
        List<WorklistItem> items = new ArrayList<>();
        List<String> names = List.of("<&>\"'", " ก  ข ", "a\nb\nc\nd\ne", "_x0041_\uFFFE\uFFFF");
        for (WorklistItem item : SampleWorklists.items()) {
            CaseContact contact = item.contact();
            items.add(new WorklistItem(
                    item.held(),
                    new CaseContact(
                            contact.reference(),
                            names.get(items.size()),
                            contact.born(),
                            contact.district(),
                            contact.guardian(),
                            contact.phone(),
                            ""),
                    item.asOf()));
        }
        return items;
    }

    private static List<FormContent.Cell> emphasised(List<FormContent.Cell> row) {
        return row.stream().map(cell -> new FormContent.Cell(cell.text(), true)).toList();
    }

    @Test
    void theyAreTheSameBytesForAnyNumberOfRows() throws Exception {
        List<WorklistItem> all = items();
        FormContent some = SampleWorklists.content(all);
        FormSeries series = new FormSeries(some);
        for (int size : List.of(1, 2, 3, 4, 97, 230)) {
            List<List<FormContent.Cell>> rows = new ArrayList<>();
            SampleWorklists.content(IntStream.range(0, size)
                            .mapToObj(n -> all.get(n % all.size()))
                            .toList())
                    .sheets()
                    .get(0)
                    .rows()
                    .forEach(row -> rows.add(rows.size() % 2 == 0 ? row : emphasised(row)));
            FormContent content = FormContent.of(some.form(), some.asOf(), some.marks(), rows);
            Path alone = folder.resolve("alone.xlsx");
            Path among = folder.resolve("among.xlsx");
            FormWorkbook.write(content, alone);
            series.write(rows, among);
            assertThat(Files.readAllBytes(among)).isEqualTo(Files.readAllBytes(alone));
        }
    }
}
