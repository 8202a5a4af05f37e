package org.bringback.render.text;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.bringback.table.status.StatusRow;
import org.bringback.table.status.StatusTable;
import org.bringback.text.json.Json;

/**
 * Status tables as a JSON array, one object a table, in which keys keep their order; numbers are numbers and what does
 * not exist is {@code null}. The names are those of {@link StatusTableCsv}'s columns; the last row has status {@code TOTAL}.
 */
public final class StatusTableJson {

    private StatusTableJson() {}

    /** @param synthetic whether the figures are a synthetic country's */
    public static void write(List<StatusTable> tables, boolean synthetic, Appendable out) throws IOException {
        Json.writeDocument(tables.stream().map(table -> table(table, synthetic)).toList(), out);
    }

    private static Map<String, Object> table(StatusTable table, boolean synthetic) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("cohort", table.cohort());
        json.put("list", table.scope());
        json.put("as_of", table.asOf());
        json.put("revision", table.revision());
        json.put("synthetic", synthetic);
        json.put("base", table.base().name().toLowerCase(Locale.ROOT));
        json.put("base_persons", table.basePersons());
        json.put("decimals", table.decimals());
        json.put("against", table.against());
        json.put("against_base_persons", table.againstBasePersons());
        List<Object> rows = new ArrayList<>();
        table.rows().forEach((status, row) -> rows.add(row(status.name(), row)));
        rows.add(row("TOTAL", table.total()));
        json.put("rows", rows);
        return json;
    }

    private static Map<String, Object> row(String status, StatusRow row) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("status", status);
        json.put("persons", row.persons());
        json.put("percent", row.percent());
        json.put("against_persons", row.againstPersons());
        json.put("against_percent", row.againstPercent());
        json.put("change", row.change());
        return json;
    }
}
