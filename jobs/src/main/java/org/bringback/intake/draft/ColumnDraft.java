package org.bringback.intake.draft;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.bringback.reference.agency.FieldType;
import org.bringback.thai.ThaiText;
import org.bringback.thai.WrittenNumber;
import org.bringback.thai.date.DateReading;
import org.bringback.thai.date.DateRules;
import org.bringback.thai.date.ThaiDates;

/**
 * What a column seems to hold, by its values.
 *
 * @param type empty where its values are too many and too different to be anything but names, references or remarks
 * @param codes the values of a code; none was met on few rows only, which may be about few persons, and none seems to
 *     be a name
 * @param filled whether no cell is empty
 */
record ColumnDraft(Optional<FieldType> type, List<String> codes, boolean filled) {

    private static final int MAX_CODES = 12;
    private static final int FEWEST_ROWS = 5;
    private static final int ROWS_A_TEXT = 3;
    private static final int LONGEST_CODE = 40;

    /** Titles, several words, telephones and addresses of mail. */
    private static final Pattern PERSON =
            Pattern.compile("^(ด\\.?[ชญ]\\.|น\\.ส\\.|เด็กชาย|เด็กหญิง|นาย|นาง|ครู|Mr|Mrs|Ms|Miss)"
                    + "|[\\p{L}\\p{M}.]{2,}\\s+[\\p{L}\\p{M}.]{2,}|[0-9๐-๙]{9,}|@");

    /** Headers of columns about persons, and of remarks, which may say anything about them: they are not kept. */
    private static final Pattern PERSONAL = Pattern.compile(
            "(?i)ชื่อ|สกุล|ผู้ปกครอง|บิดา|มารดา|โทร|มือถือ|ที่อยู่|บ้านเลขที่|อีเมล|เลขประจำตัว|เลขบัตร|เกิด|ครู|หมายเหตุ"
                    + "|remark|comment|name|guardian|parent|mother|father|phone|tel|mobile|address|mail|birth|teacher|nickname");

    private static final Pattern OF_PLACES =
            Pattern.compile("(?i)สถานศึกษา|โรงเรียน|ศูนย์|กิจกรรม|หลักสูตร|school|centre|center|activity|course|venue");
    private static final Pattern LONG_NUMBER = Pattern.compile("0[0-9]+|[0-9]{9,}");

    ColumnDraft {
        codes = List.copyOf(codes);
    }

    static ColumnDraft of(ExportSample sample, int column, LocalDate asOf) {
        List<String> values = sample.values(column);
        boolean filled = values.size() == sample.rows().size();
        Map<String, Long> counts =
                values.stream().collect(Collectors.groupingBy(value -> value, TreeMap::new, Collectors.counting()));
        boolean few = counts.size() <= MAX_CODES
                && counts.entrySet().stream()
                        .allMatch(entry -> entry.getValue() >= FEWEST_ROWS
                                && entry.getKey().length() <= LONGEST_CODE
                                && !PERSON.matcher(entry.getKey()).find());
        if (values.isEmpty()) {
            return new ColumnDraft(Optional.empty(), List.of(), false);
        }
        if (values.stream().allMatch(value -> isDate(value, asOf))) {
            return new ColumnDraft(Optional.of(FieldType.DATE), List.of(), filled);
        }
        String header = sample.headers().get(column);
        boolean personal =
                PERSONAL.matcher(header).find() && !OF_PLACES.matcher(header).find();
        if (personal) {
            return new ColumnDraft(Optional.empty(), List.of(), filled);
        }
        if (few) {
            return new ColumnDraft(Optional.of(FieldType.CODE), List.copyOf(counts.keySet()), filled);
        }
        if (values.stream().allMatch(ColumnDraft::isNumber)) {
            return new ColumnDraft(Optional.of(FieldType.NUMBER), List.of(), filled);
        }
        boolean repeats = values.size() >= counts.size() * ROWS_A_TEXT;
        return new ColumnDraft(repeats ? Optional.of(FieldType.TEXT) : Optional.empty(), List.of(), filled);
    }

    static boolean isDate(String value, LocalDate asOf) {
        return value.length() > 5 && ThaiDates.read(value, DateRules.events(asOf)) instanceof DateReading.Read;
    }

    /** References and telephones are no numbers. */
    static boolean isNumber(String value) {
        return WrittenNumber.read(value).isPresent()
                && !LONG_NUMBER.matcher(ThaiText.digits(value)).matches();
    }

    /** A name that a YAML takes for a field: from a Latin header, else by the number of the column. */
    static String fieldName(String header, int column) {
        String latin = header.strip()
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9]+", "_")
                .replaceAll("^_+|_+$", "");
        return latin.matches("[a-z][a-z0-9_]{0,63}") ? latin : "column_" + (column + 1);
    }
}
