package org.bringback.render.text;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import com.opencsv.CSVReaderHeaderAware;
import com.opencsv.CSVReaderHeaderAwareBuilder;
import com.opencsv.RFC4180ParserBuilder;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringReader;
import java.io.Writer;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.bringback.reference.JobsFolder;
import org.bringback.reference.PublicationDetails;
import org.bringback.reference.disclosure.CellSymbol;
import org.bringback.reference.disclosure.DisclosureRules;
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
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.ValueSource;

/** CSV and JSON of reports, read back by programs that are not ours. */
class ReportTextsTest {

    private static final DataPackage.About ABOUT = new DataPackage.About(
            false,
            "2022-09-23.1",
            Optional.of(new PublicationDetails.Licence("CC-BY-4.0", "Creative Commons", Optional.empty())));
    private static final DisclosureRules DISCLOSURE = DisclosureRules.load(JobsFolder.real());
    private static final ObjectMapper MAPPER = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .build();

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

    @TempDir
    Path folder;

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

    @Test
    void theDataPackageDescribesTheFilesColumnByColumn() throws Exception {
        Path figures = Files.writeString(folder.resolve("figures.csv"), csvText(reports(1)));
        StringBuilder tables = new StringBuilder();
        StatusTableCsv.write(List.of(), false, tables);
        Files.writeString(folder.resolve("tables.csv"), tables);
        writeThemes(reports(1));
        StringBuilder out = new StringBuilder();

        DataPackage.write(folder, DISCLOSURE, ABOUT, out);

        JsonNode whole = MAPPER.readTree(out.toString());
        assertThat(whole.get("version").asText()).isEqualTo("2022-09-23.1");
        assertThat(whole.at("/licenses/0/name").asText()).isEqualTo("CC-BY-4.0");
        JsonNode resources = whole.get("resources");
        assertThat(resources).extracting(some -> some.get("name").asText()).containsAll(CodeLists.names());
        assertThat(resources.at("/0/path").asText()).isEqualTo("figures.csv");
        assertThat(resources.at("/0/bytes").asLong()).isEqualTo(Files.size(figures));
        assertThat(resources.at("/0/hash").asText()).matches("sha256:[0-9a-f]{64}");
        assertThat(String.join(",", names(resources.get(0)))).isEqualTo(String.join(",", ReportCsv.HEADER));
        assertThat(String.join(",", names(resources.get(1))))
                .isEqualTo(tables.toString().strip());
        for (int theme = 0; theme < TidyData.THEMES.size(); theme++) {
            JsonNode resource = resources.get(2 + theme);
            assertThat(resource.get("path").asText()).isEqualTo("data/" + TidyData.THEMES.get(theme) + ".csv");
            assertThat(names(resource)).isEqualTo(TidyData.HEADER);
            assertThat(resource.at("/schema/foreignKeys"))
                    .extracting(key -> key.get("fields").asText())
                    .containsExactlyElementsOf(CodeLists.OF_COLUMN.keySet());
            assertThat(resource.at("/schema/primaryKey"))
                    .extracting(JsonNode::asText)
                    .containsExactlyElementsOf(TidyData.key(TidyData.THEMES.get(theme)));
        }
    }

    /** Every code that occurs is in the list that the data package names for its column, once. */
    @ParameterizedTest
    @ValueSource(longs = {4, 5})
    void everyCodeIsExplained(long seed) throws Exception {
        writeThemes(List.of(SampleReports.national(seed), SampleReports.list(seed)));
        for (String theme : TidyData.THEMES) {
            for (Map<String, String> row : rows(Files.readString(folder.resolve("data/" + theme + ".csv")))) {
                for (Map.Entry<String, String> column : CodeLists.OF_COLUMN.entrySet()) {
                    String code = row.get(column.getKey());
                    assertThat(code.isEmpty() || codes(column.getValue()).contains(code))
                            .as(theme + " " + column.getKey() + " " + code)
                            .isTrue();
                }
            }
        }
        for (String list : CodeLists.names()) {
            assertThat(codes(list)).doesNotHaveDuplicates();
        }
    }

    private List<String> codes(String list) throws Exception {
        return rows(Files.readString(folder.resolve("data/" + list + ".csv"))).stream()
                .map(row -> row.get("code"))
                .toList();
    }

    private void writeThemes(List<Report> reports) throws IOException {
        Path data = Files.createDirectories(folder.resolve("data"));
        for (String theme : TidyData.FILES) {
            try (Writer out = Files.newBufferedWriter(data.resolve(theme + ".csv"))) {
                TidyData.write(theme, new TidyData.Source(reports, DISCLOSURE, Map.of(), new TreeMap<>()), out);
            }
        }
    }

    /** Rows of every theme are observations of one date: no two have the same key, and each is one cell of a report. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void everyObservationIsACellAndHasAKeyOfItsOwn(long seed) throws Exception {
        List<Report> reports = List.of(SampleReports.national(seed), SampleReports.list(seed));
        writeThemes(reports);
        for (String theme : TidyData.THEMES) {
            Set<List<String>> keys = new HashSet<>();
            for (Map<String, String> row : rows(Files.readString(folder.resolve("data/" + theme + ".csv")))) {
                List<String> key = TidyData.key(theme).stream().map(row::get).toList();
                assertThat(keys.add(key)).as(theme + " " + row).isTrue();
                assertThat(row.get("time_period")).matches("2022-0[59]-[0-9]{2}");
                assertThat(Stream.of("cases", "persons", "symbol")
                                .filter(name -> !row.get(name).isEmpty()))
                        .as(theme + " " + row)
                        .hasSize(1);
            }
            boolean inReports = reports.get(0).find(theme).isPresent();
            assertThat(keys.isEmpty()).as(theme).isEqualTo(!inReports);
        }
        checkSexes(reports.get(1));
    }

    private void checkSexes(Report list) throws Exception {
        ReportTable table = list.find("sex").orElseThrow();
        for (Map<String, String> row : rows(Files.readString(folder.resolve("data/sex.csv")))) {
            if (row.get("list").equals(list.id().key())) {
                ReportCell cell = table.find(row.get("sex"), row.get("status").toLowerCase(Locale.ROOT))
                        .orElseThrow();
                assertThat(row.get("persons"))
                        .isEqualTo(cell.number().map(BigDecimal::toPlainString).orElse(""));
                assertThat(row.get("symbol").isEmpty()).isEqualTo(cell.number().isPresent());
            }
        }
    }

    @Test
    void everyRowIsAsTheDataPackageSays() throws Exception {
        Files.writeString(folder.resolve("figures.csv"), csvText(reports(5)));
        Files.writeString(folder.resolve("tables.csv"), "");
        writeThemes(reports(5));
        StringBuilder out = new StringBuilder();
        DataPackage.write(folder, DISCLOSURE, ABOUT, out);
        JsonNode fields = MAPPER.readTree(out.toString()).at("/resources/0/schema/fields");

        for (Map<String, String> row : csv(reports(5))) {
            fields.forEach(field -> check(field, row.get(field.get("name").asText())));
        }
    }

    private static void check(JsonNode field, String value) {
        JsonNode constraints = field.path("constraints");
        if (value.isEmpty()) {
            assertThat(constraints.has("required")).as(field.toString()).isFalse();
            return;
        }
        switch (field.get("type").asText()) {
            case "number" -> assertThat(new java.math.BigDecimal(value)).isNotNull();
            case "integer" -> assertThat(value).matches("-?[0-9]+");
            case "date" -> assertThat(java.time.LocalDate.parse(value)).isNotNull();
            default -> assertThat(value).matches(constraints.path("pattern").asText("(?s).*"));
        }
        if (constraints.has("enum")) {
            assertThat(constraints.get("enum")).extracting(JsonNode::asText).contains(value);
        }
    }

    private static List<String> names(JsonNode resource) {
        List<String> names = new ArrayList<>();
        resource.at("/schema/fields")
                .forEach(field -> names.add(field.get("name").asText()));
        return names;
    }

    private static ObjectNode report(ObjectNode json) {
        return (ObjectNode) json.at("/reports/0");
    }

    private static List<Report> reports(long seed) {
        return List.of(SampleReports.national(seed), SampleReports.list(seed), SampleReports.province(seed));
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

    private static String csvText(List<Report> reports) throws IOException {
        StringBuilder out = new StringBuilder();
        ReportCsv.write(reports, out);
        return out.toString();
    }

    private static List<Map<String, String>> csv(List<Report> reports) throws Exception {
        return rows(csvText(reports));
    }

    private static List<Map<String, String>> rows(String text) throws Exception {
        List<Map<String, String>> rows = new ArrayList<>();
        try (CSVReaderHeaderAware reader = new CSVReaderHeaderAwareBuilder(new StringReader(text.substring(1)))
                .withCSVParser(new RFC4180ParserBuilder().build())
                .build()) {
            for (Map<String, String> row = reader.readMap(); row != null; row = reader.readMap()) {
                rows.add(row);
            }
        }
        return rows;
    }
}
