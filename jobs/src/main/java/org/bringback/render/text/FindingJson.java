package org.bringback.render.text;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.bringback.table.control.model.ControlFinding;
import org.bringback.text.json.Json;

/**
 * Findings as a JSON array of objects with the names of {@link FindingCsv}'s columns. {@code printed} and
 * {@code computed} are texts, since the decimals printed are part of the finding.
 */
public final class FindingJson {

    private FindingJson() {}

    public static void write(List<ControlFinding> findings, Appendable out) throws IOException {
        Json.writeDocument(findings.stream().map(FindingJson::finding).toList(), out);
    }

    private static Map<String, Object> finding(ControlFinding finding) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("list", finding.list());
        json.put("as_of", finding.asOf());
        json.put("status", finding.status());
        json.put("column", finding.column());
        json.put("finding", finding.kind().code());
        json.put("printed", finding.printed());
        json.put("computed", finding.computed());
        json.put("why", finding.why().english());
        json.put("why_th", finding.why().thai());
        return json;
    }
}
