package org.bringback.samples.country;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.bringback.reference.codes.Status;
import org.bringback.samples.file.SampleCsv;
import org.bringback.text.BilingualText;

/** The public reference tables as the writers of synthetic exports need them. */
public record ReferenceTables(
        List<SampleArea> areas,
        Map<Status, BilingualText> statuses,
        List<Reason> reasons,
        Map<String, List<String>> titleVariants,
        List<Month> months) {

    public record Reason(String code, String thai) {}

    public record Month(String name, String abbreviation) {}

    public static ReferenceTables read(Path folder) throws IOException {
        return new ReferenceTables(
                areas(folder),
                statuses(SampleCsv.rows(folder.resolve("statuses.csv"))),
                list(folder.resolve("reasons.csv"), row -> new Reason(first(row), cell(row, "label_th"))),
                titles(SampleCsv.rows(folder.resolve("titles.csv"))),
                list(folder.resolve("months.csv"), row -> new Month(cell(row, "name_th"), cell(row, "abbr_th"))));
    }

    private static List<SampleArea> areas(Path folder) throws IOException {
        Map<String, SampleProvince> provinces = new LinkedHashMap<>();
        for (Map<String, String> row : SampleCsv.rows(folder.resolve("provinces.csv"))) {
            provinces.put(cell(row, "code"), new SampleProvince(cell(row, "code"), cell(row, "name_th")));
        }
        return list(folder.resolve("areas.csv"), row -> {
            SampleProvince province = provinces.get(cell(row, "province_codes").substring(0, 2));
            if (province == null) {
                throw new IllegalStateException("areas.csv names a province that provinces.csv lacks: " + row);
            }
            return new SampleArea(first(row), cell(row, "short_name_th"), province);
        });
    }

    private static Map<Status, BilingualText> statuses(List<Map<String, String>> rows) {
        return rows.stream()
                .collect(Collectors.toMap(
                        row -> Status.valueOf(cell(row, "code")),
                        row -> new BilingualText(cell(row, "label_th"), cell(row, "label_en_published"))));
    }

    private static Map<String, List<String>> titles(List<Map<String, String>> rows) {
        return rows.stream()
                .filter(row -> !cell(row, "prefix_th").isEmpty())
                .collect(Collectors.toMap(
                        row -> cell(row, "prefix_th"),
                        row -> List.of(cell(row, "abbreviations_th").split("\\|"))));
    }

    private static <T> List<T> list(Path file, Function<Map<String, String>, T> made) throws IOException {
        return SampleCsv.rows(file).stream().map(made).toList();
    }

    private static String first(Map<String, String> row) {
        return row.values().iterator().next();
    }

    private static String cell(Map<String, String> row, String column) {
        String cell = row.get(column);
        if (cell == null) {
            throw new IllegalStateException("a reference table lacks the column " + column);
        }
        return cell;
    }

    public BilingualText words(Status status) {
        BilingualText words = statuses.get(status);
        if (words == null) {
            throw new IllegalStateException("statuses.csv lacks " + status);
        }
        return words;
    }
}
