package org.bringback.render.text;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.opencsv.CSVReaderHeaderAware;
import com.opencsv.CSVReaderHeaderAwareBuilder;
import com.opencsv.RFC4180ParserBuilder;
import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.bringback.reference.JobsFolder;
import org.bringback.reference.disclosure.DisclosureRules;
import org.bringback.table.report.Report;
import org.bringback.table.report.SampleReports;

/** Reports of a seed as CSV, read back by a program that is not ours. */
final class WrittenReportTexts {

    static final DisclosureRules DISCLOSURE = DisclosureRules.load(JobsFolder.real());

    static final ObjectMapper MAPPER = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .build();

    private WrittenReportTexts() {}

    static List<Report> reports(long seed) {
        return List.of(SampleReports.national(seed), SampleReports.list(seed), SampleReports.province(seed));
    }

    static String csvText(List<Report> reports) throws IOException {
        StringBuilder out = new StringBuilder();
        ReportCsv.write(reports, out);
        return out.toString();
    }

    static List<Map<String, String>> csv(List<Report> reports) throws Exception {
        return rows(csvText(reports));
    }

    static List<Map<String, String>> rows(String text) throws Exception {
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
