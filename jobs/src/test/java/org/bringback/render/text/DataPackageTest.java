package org.bringback.render.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bringback.render.text.WrittenReportTexts.DISCLOSURE;
import static org.bringback.render.text.WrittenReportTexts.MAPPER;
import static org.bringback.render.text.WrittenReportTexts.csv;
import static org.bringback.render.text.WrittenReportTexts.csvText;
import static org.bringback.render.text.WrittenReportTexts.reports;
import static org.bringback.render.text.WrittenReportTexts.rows;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
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
import java.util.TreeMap;
import java.util.stream.Stream;
import org.bringback.reference.PublicationDetails;
import org.bringback.table.report.Report;
import org.bringback.table.report.SampleReports;
import org.bringback.table.report.table.ReportCell;
import org.bringback.table.report.table.ReportTable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The files of tidy data and the data package that describes them, column by column and code by code. */
class DataPackageTest {

    private static final DataPackage.About ABOUT = new DataPackage.About(
            false,
            "2022-09-23.1",
            Optional.of(new PublicationDetails.Licence("CC-BY-4.0", "Creative Commons", Optional.empty())));

    @TempDir
    Path folder;

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
}
