package org.bringback.render.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bringback.render.text.WrittenReportTexts.DISCLOSURE;
import static org.bringback.render.text.WrittenReportTexts.MAPPER;
import static org.bringback.render.text.WrittenReportTexts.csv;
import static org.bringback.render.text.WrittenReportTexts.csvText;
import static org.bringback.render.text.WrittenReportTexts.reports;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.bringback.reference.disclosure.CellSymbol;
import org.bringback.render.ReportCells;
import org.bringback.table.report.Report;
import org.bringback.table.report.Reports;
import org.bringback.table.report.SampleReports;
import org.bringback.table.report.definition.ReportDefinition;
import org.bringback.table.report.table.ReportCell;
import org.bringback.table.report.table.ReportColumn;
import org.bringback.table.report.table.ReportRow;
import org.bringback.table.report.table.ReportTable;
import org.bringback.table.report.table.Unit;
import org.bringback.text.BilingualText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.ValueSource;

/** CSV and JSON of reports, read back by programs that are not ours. */
class ReportTextsTest {

    static final List<Consumer<ObjectNode>> SPOILED = List.of(
            json -> json.remove("format"),
            json -> report(json).put("as_of", "23/09/2565"),
            json -> report(json).put("revision", 0),
            json -> report(json).put("surname", "x"),
            json -> ((ObjectNode) report(json).at("/tables/0")).put("topic", "names"),
            json -> ((ObjectNode) report(json).at("/tables/0/lines/0"))
                    .withArray("cells")
                    .add("12"),
            json -> ((ObjectNode) report(json).at("/tables/0/lines/0"))
                    .withArray("cells")
                    .addObject()
                    .put("symbol", "[c]"),
            json -> ((ObjectNode) report(json).at("/tables/0/lines/0"))
                    .withArray("cells")
                    .remove(0),
            json -> ((ObjectNode) report(json).at("/tables/0/columns/0")).remove("unit"));

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 99})
    void everyCellStandsInTheCsv(long seed) throws Exception {
        List<Report> reports = reports(seed);

        SortedMap<String, String> cells = new TreeMap<>();
        for (Map<String, String> row : csv(reports)) {
            String location = String.join("|", row.get("report"), row.get("topic"), row.get("line"), row.get("column"));
            String text = row.get("text_th").isEmpty() ? "" : row.get("text_th") + "¦" + row.get("text_en");
            assertThat(cells.put(location, row.get("value") + row.get("symbol") + row.get("date") + text))
                    .isNull();
        }

        assertThat(cells).isEqualTo(ReportCells.of(reports));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 99})
    void everyCellStandsInTheJson(long seed) throws IOException {
        List<Report> reports = reports(seed);

        SortedMap<String, String> cells = new TreeMap<>();
        for (JsonNode report : MAPPER.readTree(json(reports)).get("reports")) {
            for (JsonNode table : report.get("tables")) {
                for (JsonNode line : table.get("lines")) {
                    for (int column = 0; column < table.get("columns").size(); column++) {
                        String location = String.join(
                                "|",
                                report.get("id").asText(),
                                table.get("topic").asText(),
                                line.get("id").asText(),
                                table.get("columns").get(column).get("id").asText());
                        cells.put(location, text(line.get("cells").get(column)));
                    }
                }
            }
        }

        assertThat(cells).isEqualTo(ReportCells.of(reports));
    }

    private static String text(JsonNode cell) {
        if (cell.isNumber()) {
            return cell.decimalValue().toPlainString();
        }
        return cell.has("th")
                ? cell.get("th").asText() + "¦" + cell.get("en").asText()
                : cell.path("symbol").asText() + cell.path("date").asText();
    }

    @Test
    void theCsvBeginsWithAByteOrderMarkAndHasBothEras() throws Exception {
        List<Report> reports = reports(1);

        assertThat(csvText(reports)).startsWith("\uFEFFreport,topic,line,line_th");
        assertThat(csv(reports).get(0))
                .as("a figure of the earlier day")
                .containsEntry("as_of", "2022-05-31")
                .containsEntry("as_of_be", "2565-05-31")
                .containsEntry("against", "")
                .containsEntry("against_be", "")
                .containsEntry("column_en", "Persons (31 May 2022)")
                .containsEntry("reference", "");
        assertThat(csv(reports).stream().filter(row -> row.get("column").equals("persons")))
                .first(InstanceOfAssertFactories.map(String.class, String.class))
                .containsEntry("as_of", "2022-09-23")
                .containsEntry("as_of_be", "2565-09-23")
                .containsEntry("against", "2022-05-31")
                .containsEntry("against_be", "2565-05-31");
    }

    @Test
    void figuresOlderThanTheirReportHaveTheirOwnDayAndRevisionAndAreComparedWithNothing() throws Exception {
        Report held = SampleReports.held(1, new BilingualText("เก่า", "older"));

        assertThat(csv(List.of(held)).stream().filter(row -> row.get("topic").equals("sex")))
                .isNotEmpty()
                .allSatisfy(row -> assertThat(row)
                        .containsEntry("as_of", "2022-05-31")
                        .containsEntry("against", "")
                        .containsEntry("revision", "3"));
        assertThat(csv(List.of(held)).stream().filter(row -> row.get("topic").equals("age")))
                .isNotEmpty()
                .allSatisfy(row -> assertThat(row)
                        .containsEntry("as_of", "2022-09-23")
                        .containsEntry("against", "2022-05-31")
                        .containsEntry("revision", "1"));
    }

    /** As in what programmes reached from year to year. */
    @Test
    void aColumnOfADayOfItsOwnHasThatDay() throws Exception {
        Report whole = SampleReports.list(1);
        BilingualText words = new BilingualText("ราย", "Cases");
        ReportTable trend = new ReportTable(
                whole.tables().get(0).topic(),
                words,
                words,
                List.of(ReportColumn.of("cases_day_2021_03_31", words, Unit.CASES)),
                List.of(ReportRow.of("one", words, List.of(ReportCell.of(7)))),
                Optional.empty(),
                List.of());

        assertThat(csv(List.of(SampleReports.with(whole, List.of(trend)))))
                .singleElement(InstanceOfAssertFactories.map(String.class, String.class))
                .containsEntry("value", "7")
                .containsEntry("as_of", "2021-03-31")
                .containsEntry("against", "");
    }

    /** As in the table of all published days. */
    @Test
    void aChangeInARowOfADayOfItsOwnIsFromTheDayOfTheRowBefore() throws Exception {
        Report whole = SampleReports.list(1);
        BilingualText words = new BilingualText("ราย", "Cases");
        ReportCell none = ReportCell.of(CellSymbol.NOT_AVAILABLE);
        List<ReportRow> days = List.of(
                ReportRow.of("2021-03-31", words, List.of(ReportCell.of(7), none)),
                ReportRow.of("2021-09-30", words, List.of(ReportCell.of(9), ReportCell.of(2))),
                ReportRow.of("2022-03-31", words, List.of(ReportCell.of(20), none)));
        ReportTable history = new ReportTable(
                whole.tables().get(0).topic(),
                words,
                words,
                List.of(ReportColumn.of("open", words, Unit.CASES), ReportColumn.of("open_change", words, Unit.CHANGE)),
                days,
                Optional.empty(),
                List.of());

        assertThat(csv(List.of(SampleReports.with(whole, List.of(history)))))
                .extracting(row -> row.get("as_of") + " " + row.get("column") + " " + row.get("against"))
                .containsExactly(
                        "2021-03-31 open ",
                        "2021-03-31 open_change ",
                        "2021-09-30 open ",
                        "2021-09-30 open_change 2021-03-31",
                        "2022-03-31 open ",
                        "2022-03-31 open_change ");
    }

    @Test
    void withoutAnEarlierDayItsColumnsAreEmpty() throws Exception {
        assertThat(csv(List.of(SampleReports.first(1))))
                .allSatisfy(row -> assertThat(row).containsEntry("against", "").containsEntry("against_be", ""));
    }

    @ParameterizedTest
    @ValueSource(strings = {"=cmd|' /C calc'!A0", "+1", "-1", "@SUM(A1)", "\u0000=1", "\u202E=1"})
    void aNameNeverBeginsAFormulaInTheCsv(String name) throws Exception {
        assertThat(csv(List.of(SampleReports.named(name))))
                .allSatisfy(row -> assertThat(row.get("line_th")).matches("(?s)'[=+@-].*|รวม"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script>",
                "a,\"b\";\r\nc",
                "\u0001\u0008\u007F\uFFFF\uD800x",
                "🧒🏽 👨‍👩‍👧",
                "אבג עברית",
                "\\u0000\\\"",
                "]]></x>"
            })
    void namesOfAnyKindComeBackFromBothFiles(String name) throws Exception {
        List<Report> reports = List.of(SampleReports.named(name));
        String plain = org.bringback.render.PlainText.of(name);

        assertThat(csv(reports)).extracting(row -> row.get("line_th")).contains(plain);
        JsonNode json = MAPPER.readTree(json(reports));
        assertThat(json.at("/reports/0/name/th").asText()).isEqualTo(plain);
        assertThat(schema().validate(json)).isEmpty();
    }

    @Test
    void theJsonIsAsItsSchemaSays() throws IOException {
        assertThat(schema().validate(MAPPER.readTree(json(reports(7))))).isEmpty();
    }

    @ParameterizedTest
    @FieldSource("SPOILED")
    void aSpoiledDocumentIsSeen(Consumer<ObjectNode> spoil) throws IOException {
        ObjectNode json = (ObjectNode) MAPPER.readTree(json(reports(7)));
        spoil.accept(json);

        Set<ValidationMessage> messages = schema().validate(json);

        assertThat(messages).isNotEmpty();
    }

    private static ObjectNode report(ObjectNode json) {
        return (ObjectNode) json.at("/reports/0");
    }

    private static JsonSchema schema() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ReportJson.writeSchema(Reports.topics(), ReportDefinition.list(), out);
        return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                .getSchema(MAPPER.readTree(out.toByteArray()));
    }

    private static String json(List<Report> reports) throws IOException {
        StringBuilder out = new StringBuilder();
        ReportJson.write(reports, DISCLOSURE, out);
        return out.toString();
    }
}
