package org.bringback.table.control;

import com.opencsv.CSVReaderHeaderAware;
import com.opencsv.exceptions.CsvValidationException;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.bringback.reference.agency.ListId;
import org.bringback.table.control.model.ControlFigure;
import org.bringback.table.control.model.ControlFinding;

/** Control figures and expected findings as tests keep them: in the columns of their files. */
final class ControlCsv {

    private ControlCsv() {}

    static List<ControlFigure> figures(String resource) {
        return figures(rows(resource(resource)));
    }

    /** Rows without a header. */
    static List<ControlFigure> parse(String rows) {
        return figures(rows(new StringReader("list,status,as_of,persons,percent,change,remark_persons\n" + rows)));
    }

    private static List<ControlFigure> figures(List<Map<String, String>> rows) {
        return rows.stream()
                .map(row -> new ControlFigure(
                        new ListId(row.get("list")),
                        row.get("status"),
                        LocalDate.parse(row.get("as_of")),
                        number(row.get("persons")),
                        Optional.of(row.get("percent")).filter(text -> !text.isEmpty()),
                        number(row.get("change")),
                        number(row.get("remark_persons"))))
                .toList();
    }

    /** Each as list, as_of, status, column, finding, printed, computed. */
    static List<String> findings(String resource) {
        return rows(resource(resource)).stream()
                .map(row -> String.join(
                                " | ",
                                row.get("list"),
                                row.get("as_of"),
                                row.get("status"),
                                row.get("column"),
                                row.get("finding"),
                                row.get("printed"),
                                row.get("computed"))
                        .strip())
                .toList();
    }

    static String text(ControlFinding finding) {
        return String.join(
                        " | ",
                        finding.list().value(),
                        finding.asOf().toString(),
                        finding.status(),
                        finding.column(),
                        finding.kind().code(),
                        finding.printed(),
                        finding.computed())
                .strip();
    }

    private static OptionalLong number(String text) {
        return text.isEmpty() ? OptionalLong.empty() : OptionalLong.of(Long.parseLong(text));
    }

    private static Reader resource(String name) {
        InputStream file = ControlCsv.class.getResourceAsStream(name);
        if (file == null) {
            throw new IllegalArgumentException("no such test resource: " + name);
        }
        return new InputStreamReader(file, StandardCharsets.UTF_8);
    }

    private static List<Map<String, String>> rows(Reader in) {
        try (CSVReaderHeaderAware csv = new CSVReaderHeaderAware(in)) {
            List<Map<String, String>> rows = new ArrayList<>();
            for (Map<String, String> row = csv.readMap(); row != null; row = csv.readMap()) {
                rows.add(row);
            }
            return rows;
        } catch (IOException | CsvValidationException e) {
            throw new IllegalStateException(e);
        }
    }
}
