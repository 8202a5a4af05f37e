package org.bringback.intake;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.bringback.intake.classify.CheckReport;
import org.bringback.intake.classify.SubmissionFileReader;
import org.bringback.intake.row.RawRow;
import org.bringback.intake.row.RowOutcome;
import org.bringback.intake.submission.FileName;
import org.bringback.notice.ProvokedNotices;
import org.bringback.source.refusal.RefusedFileException;

/** Writes small exports in the standard layout, and text files of any other, for tests to read. */
public final class StandardExport {

    static final String AS_OF = "2022-05-31";

    private final Map<String, String> good = new LinkedHashMap<>();
    private final List<List<String>> rows = new ArrayList<>();

    public StandardExport() {
        good.put("person_ref", "R-1");
        good.put("national_id", "1101700207030");
        good.put("title", "ด.ช.");
        good.put("given_name", "สมชาย");
        good.put("family_name", "ศรีสุข");
        good.put("sex", "M");
        good.put("birth_date", "2010-06-15");
        good.put("province_code", "63");
        good.put("district", "แม่สอด");
        good.put("school_code", "1063000001");
        good.put("guardian_name", "สมศรี ศรีสุข");
        good.put("phone", "081-234-5678");
        good.put("enrolled_list", "");
        good.put("enrolled_on", "");
        good.put("status", "FOUND_RETURNED");
        good.put("status_date", "2022-05-20");
        good.put("reason", "R09");
        good.put("area_code", "P6302");
    }

    /** A good row with these cells instead: header, value, header, value … */
    public StandardExport row(String... changes) {
        Map<String, String> row = new LinkedHashMap<>(good);
        for (int i = 0; i < changes.length; i += 2) {
            if (row.put(changes[i], changes[i + 1]) == null) {
                throw new IllegalArgumentException("no column " + changes[i]);
            }
        }
        rows.add(List.copyOf(row.values()));
        return this;
    }

    /** A row of exactly these cells. */
    public StandardExport cells(String... cells) {
        rows.add(List.of(cells));
        return this;
    }

    String header() {
        return String.join(",", good.keySet());
    }

    public String text() {
        StringBuilder text = new StringBuilder(header()).append('\n');
        for (List<String> row : rows) {
            text.append(String.join(
                            ",", row.stream().map(StandardExport::quoted).toList()))
                    .append('\n');
        }
        return text.toString();
    }

    private static String quoted(String cell) {
        return cell.matches("(?s).*[\",\n].*") ? '"' + cell.replace("\"", "\"\"") + '"' : cell;
    }

    public Path write(Path folder) throws IOException {
        return write(folder, "export-obec-" + AS_OF + ".csv", text());
    }

    public static Path write(Path folder, String name, String text) throws IOException {
        return write(folder, name, text, StandardCharsets.UTF_8);
    }

    public static Path write(Path folder, String name, String text, Charset charset) throws IOException {
        return Files.write(folder.resolve(name), text.getBytes(charset));
    }

    public static FileName name(Path file) {
        try {
            return FileName.parse(file.getFileName().toString(), RealReferenceContext.REAL.agencies());
        } catch (RefusedFileException e) {
            throw new IllegalArgumentException(e.notice().toString(), e);
        }
    }

    /** What becomes of every data row. */
    public static List<RowOutcome> outcomes(Path file) throws Exception {
        List<RowOutcome> outcomes = new ArrayList<>();
        try (SubmissionFileReader reader = SubmissionFileReader.open(file, name(file), RealReferenceContext.REAL)) {
            for (RawRow row = reader.next(); row != null; row = reader.next()) {
                RowOutcome outcome = reader.classify(row);
                ProvokedNotices.seen(outcome.notices());
                outcomes.add(outcome);
            }
        }
        return outcomes;
    }

    public static CheckReport check(Path file) {
        CheckReport report = CheckReport.of(file, name(file), RealReferenceContext.REAL);
        report.refusal().ifPresent(ProvokedNotices::seen);
        ProvokedNotices.seen(report.notices());
        return report;
    }
}
