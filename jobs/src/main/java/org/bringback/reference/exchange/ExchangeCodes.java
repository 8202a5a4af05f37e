package org.bringback.reference.exchange;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bringback.reference.file.CsvLine;
import org.bringback.reference.file.CsvTable;
import org.bringback.text.BilingualText;

/**
 * Which figures a DHIS2 gets, and how it calls them: {@code jobs/reference/dhis2.csv}, whose {@code line} may be {@code *}
 * for all lines of a table but its total: a DHIS2 adds up the lines by itself.
 */
public final class ExchangeCodes {

    private static final String ANY = "*";

    /**
     * How a DHIS2 calls a figure.
     *
     * @param combination of categories; empty for its default
     */
    public record Code(String dataElement, String organisationUnit, Optional<String> combination) {}

    private final Map<List<String>, Code> codes = new LinkedHashMap<>();

    private ExchangeCodes() {}

    /** @throws org.bringback.reference.file.ConfigurationException where it is wrong, with file and line */
    public static ExchangeCodes load(Path jobsFolder) {
        ExchangeCodes codes = new ExchangeCodes();
        CsvTable.read(jobsFolder.resolve("reference").resolve("dhis2.csv"))
                .lines()
                .forEach(codes::add);
        return codes;
    }

    private void add(CsvLine line) {
        List<String> cell =
                List.of(line.filled("report"), line.filled("topic"), line.filled("line"), line.filled("column"));
        Code code = new Code(
                line.filled("data_element"),
                line.filled("org_unit"),
                line.find("category_option_combo").filter(text -> !text.isEmpty()));
        if (codes.put(cell, code) != null) {
            throw line.wrong(new BilingualText("ช่องนี้มีรหัสแล้ว", "the same cell has a code already"));
        }
    }

    /**
     * Empty for a figure that is not handed on.
     *
     * @param report as its files are called
     * @param total whether the line adds up others
     */
    public Optional<Code> find(String report, String topic, String line, boolean total, String column) {
        return Optional.ofNullable(codes.get(List.of(report, topic, line, column)))
                .or(() -> Optional.ofNullable(total ? null : codes.get(List.of(report, topic, ANY, column)))
                        .map(code -> ofLine(code, line)));
    }

    /** Of all lines of a table, each is an organisation unit or a combination of its own. */
    private static Code ofLine(Code code, String line) {
        return new Code(
                code.dataElement(),
                code.organisationUnit().replace(ANY, line),
                code.combination().map(text -> text.replace(ANY, line)));
    }
}
