package org.bringback.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Excel can save workbooks in a strict format, whose names of elements are the same and whose namespaces are others. */
final class StrictWorkbookTest {

    private static final Path SAMPLE = Path.of(System.getProperty("bringback.home"))
            .resolve("input-samples")
            .resolve("export-opec-2022-05-31.xlsx");

    @TempDir
    private Path folder;

    @Test
    void aStrictWorkbookIsReadCellByCellLikeTheUsualOne() throws IOException {
        byte[] strict = StrictWorkbook.of(Files.readAllBytes(SAMPLE), "1");
        Opened usual = Opened.file(SAMPLE);

        Opened opened = Opened.file(Files.write(folder.resolve("export.xlsx"), strict));

        assertThat(opened.refusal()).isEmpty();
        assertThat(opened.rows()).hasSizeGreaterThan(30).isEqualTo(usual.rows());
        String sheet = new String(RawZip.parts(strict).get("xl/worksheets/sheet1.xml"), StandardCharsets.UTF_8);
        assertThat(sheet)
                .contains("http://purl.oclc.org/ooxml/spreadsheetml/main")
                .contains("t=\"d\"");
    }

    @Test
    void stringsInlineTextsNumbersAndTruthValuesAreTheSame() throws IOException {
        byte[] usual = RawZip.workbook("<row><c t=\"s\"><v>0</v></c><c t=\"inlineStr\"><is><t>ข</t></is></c>"
                        + "<c><v>1.5E3</v></c><c t=\"b\"><v>1</v></c><c s=\"2\"><v>40344</v></c></row>")
                .withStrings("<si><t>ก</t></si>")
                .bytes();

        Opened opened = Opened.file(Files.write(folder.resolve("a"), StrictWorkbook.of(usual, "none")));

        assertThat(opened.cells()).containsExactly(List.of("ก", "ข", "1500", "TRUE", "2010-06-15"));
    }

    /** Worked by hand from ISO 8601, in the form of dates that a usual workbook holds as numbers. */
    @ParameterizedTest
    @CsvSource({
        "2010-06-15, 2010-06-15",
        "2010-06-15T00:00:00, 2010-06-15",
        "2010-06-15T00:00:00.000, 2010-06-15",
        "2010-06-15T00:00:00Z, 2010-06-15",
        "2010-06-15T08:15:00, 2010-06-15T08:15:00",
        "2010-06-15T08:15, 2010-06-15T08:15:00",
        "2553-06-15T00:00:00, 2553-06-15",
        "08:15:00, 08:15:00",
        "T08:15:00, 08:15:00",
        "1899-12-30T08:15:00, 08:15:00",
        "tomorrow, tomorrow",
    })
    void datesThatAreTextsComeInTheSameForm(String stored, String text) throws IOException {
        RawZip workbook = RawZip.workbook("<row><c t=\"d\"><v>" + stored + "</v></c></row>");

        assertThat(Opened.file(workbook.at(folder.resolve("a"))).cells()).containsExactly(List.of(text));
    }
}
