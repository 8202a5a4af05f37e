package org.bringback.source.excel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.bringback.source.refusal.Limits;
import org.bringback.source.row.RowBuilder;
import org.bringback.source.row.SourceRow;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Cells, styles and shared strings as workbooks write them, without a workbook around them. */
final class XlsxCellTest {

    private static final Limits LIMITS = new Limits(24, 100, 1000, 1000, 10, 1000, 1000);
    private static final String STRINGS = "<sst><si><t>ศูนย์</t></si><si><t>=1</t></si>"
            + "<si><t>other</t></si>".repeat(9) + "<si><t>eleven</t></si></sst>";
    private static final String STYLES =
            "<styleSheet><cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"14\"/></cellXfs></styleSheet>";

    @ParameterizedTest(name = "{0}")
    @CsvFileSource(resources = "cells.csv", delimiterString = " => ", quoteCharacter = '`', numLinesToSkip = 1)
    void aCellIsWhatAPersonSees(String xml, String cell, String fault) throws Exception {
        if (cell.equals("∎")) {
            assertThatThrownBy(() -> row(xml, false)).isInstanceOf(XMLStreamException.class);
            return;
        }
        SourceRow row = row(xml, false);
        String text = cell.equals("∅") ? "" : cell.replace('␤', '\n').replace('␀', '\0');
        assertThat(row.cells()).containsExactly(text);
        assertThat(row.faults()).hasSize(fault.equals("-") ? 0 : 1);
        assertThat(row.faults()).allMatch(found -> found.code().name().equals(fault));
    }

    @Test
    void inAWorkbookOfAMacintoshDaysBeginIn1904() throws Exception {
        assertThat(row("<c s=\"1\"><v>38882</v></c>", true).cells()).containsExactly("2010-06-15");
    }

    @Test
    void aCellIsReadAnewWhateverTheOneBeforeItWas() throws Exception {
        SharedStrings strings = SharedStrings.read(stream(STRINGS), LIMITS);
        XlsxCell cell = new XlsxCell(strings, CellStyles.read(stream(STYLES)), false, LIMITS);
        RowBuilder row = new RowBuilder(LIMITS);
        XMLStreamReader xml = SafeXml.reader(
                stream(
                        "<row><c r=\"A1\" s=\"1\" t=\"s\"><v>0</v></c><c><v>40344</v></c>"
                                + "<c r=\"D1\" t=\"inlineStr\"><is><t>1234567890123456789012345</t></is></c><c t=\"str\"><v>b</v></c></row>"));
        xml.next();
        StringBuilder references = new StringBuilder();
        while (xml.next() == XMLStreamReader.START_ELEMENT) {
            cell.begin(xml);
            references.append(cell.reference()).append(' ');
            cell.addTo(row, xml);
        }
        SourceRow read = row.row(Optional.empty(), 1);
        assertThat(read.cells()).containsExactly("ศูนย์", "40344", "123456789012345678901234", "b");
        assertThat(read.faults()).hasSize(1).allMatch(fault -> fault.column() == 2);
        assertThat(references).hasToString("A1 null D1 null ");
    }

    private static SourceRow row(String xml, boolean from1904) throws XMLStreamException, IOException {
        try (SharedStrings strings = SharedStrings.read(stream(STRINGS), LIMITS)) {
            XlsxCell cell = new XlsxCell(strings, CellStyles.read(stream(STYLES)), from1904, LIMITS);
            XMLStreamReader reader = SafeXml.reader(stream(xml), "c");
            RowBuilder row = new RowBuilder(LIMITS);
            cell.begin(reader);
            cell.addTo(row, reader);
            return row.row(Optional.empty(), 1);
        }
    }

    @ParameterizedTest(name = "{0}")
    @CsvFileSource(resources = "styles.csv", delimiterString = " => ", quoteCharacter = '`', numLinesToSkip = 1)
    void onlyStylesOfCellsThatShowDatesAreDates(String xml, String dates) throws Exception {
        CellStyles styles = CellStyles.read(stream("<styleSheet>" + xml + "</styleSheet>"));
        StringBuilder found = new StringBuilder();
        for (int style = 0; style < 4; style++) {
            found.append(styles.isDate(style) ? 'd' : '.');
        }
        assertThat(found).hasToString(dates);
    }

    @Test
    void aWorkbookWithoutStylesOrStringsHasNoDatesAndNoTexts() throws Exception {
        assertThat(CellStyles.read(null).isDate(0)).isFalse();
        try (SharedStrings none = SharedStrings.read(null, LIMITS)) {
            assertThat(none.has(0)).isFalse();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<styleSheet><cellXfs><xf numFmtId=\"x\"/></cellXfs></styleSheet>",
                "<sst/>",
                "<styleSheet><cellXfs>",
                "no XML"
            })
    void stylesThatCannotBeReadAreNotTakenForNone(String xml) {
        assertThatThrownBy(() -> CellStyles.read(stream(xml))).isInstanceOf(XMLStreamException.class);
    }

    @Test
    void sharedStringsAreFoundByTheirNumberHoweverManyThereAre() throws Exception {
        int count = 40_000;
        StringBuilder xml = new StringBuilder("<sst>");
        for (int i = 0; i < count; i++) {
            xml.append("<si><t>ก").append(i % 3 == 0 ? i : i % 7).append("</t></si>");
        }
        xml.append("<si><t>1234567890123456789012345</t></si></sst>");
        try (SharedStrings strings = SharedStrings.read(stream(xml.toString()), LIMITS)) {
            for (int i = count - 1; i >= 0; i--) {
                assertThat(strings.get(i)).isEqualTo("ก" + (i % 3 == 0 ? i : i % 7));
                assertThat(strings.isCut(i)).isFalse();
            }
            assertThat(strings.get(count)).isEqualTo("123456789012345678901234");
            assertThat(strings.isCut(count)).isTrue();
            assertThat(strings.has(count)).isTrue();
            assertThat(strings.has(count + 1)).isFalse();
            assertThat(strings.has(-1)).isFalse();
        }
    }

    private static InputStream stream(String xml) {
        return new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8));
    }
}
