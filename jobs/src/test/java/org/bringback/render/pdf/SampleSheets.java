package org.bringback.render.pdf;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.bringback.reference.CohortId;
import org.bringback.reference.PercentBase;
import org.bringback.reference.Status;
import org.bringback.reference.Words;
import org.bringback.table.StatusRow;
import org.bringback.table.StatusSheet;
import org.bringback.table.StatusTable;

/** The sheets of {@code render/sheets.csv}; totals and percentages are worked out here as the tables do. */
final class SampleSheets {

    static final Path TEMPLATES = Path.of(System.getProperty("bringback.home", "."), "report-templates");
    private static final Path FILE =
            Path.of(System.getProperty("bringback.home", "."), "jobs/src/test/resources/render/sheets.csv");
    private static final LocalDate MAY = LocalDate.of(2022, 5, 31);
    private static final LocalDate SEPTEMBER = LocalDate.of(2022, 9, 23);
    private static final long ABSENT = -1;

    private SampleSheets() {}

    static List<String> names() {
        return lines().stream().map(fields -> fields[0]).toList();
    }

    static StatusSheet named(String name) {
        return lines().stream()
                .filter(fields -> fields[0].equals(name))
                .map(SampleSheets::sheet)
                .findFirst()
                .orElseThrow();
    }

    static StatusSheet withHeadline(StatusSheet sheet, Words headline) {
        return new StatusSheet(
                sheet.table(),
                sheet.office(),
                sheet.abbreviation(),
                sheet.cohortCutOff(),
                sheet.rejected(),
                sheet.quarantined(),
                sheet.inReview(),
                sheet.repeatedRows(),
                sheet.inRegister(),
                sheet.onAnotherList(),
                headline);
    }

    static Map<Status, Words> statusWords() {
        Map<Status, Words> words = new EnumMap<>(Status.class);
        words.put(Status.FOUND_RETURNED, new Words("ติดตามพบแล้ว กลับเข้าสู่ระบบการศึกษา", "Found, back to school"));
        words.put(
                Status.FOUND_NOT_RETURNED,
                new Words("ติดตามพบแล้ว ไม่ประสงค์กลับเข้าสู่ระบบการศึกษา", "Found, not back to school"));
        words.put(Status.NOT_FOUND, new Words("ไม่พบตัว", "Not found"));
        words.put(Status.IN_PROCESS, new Words("กำลังติดตาม (อยู่ระหว่างติดตาม)", "Tracking in process"));
        words.put(Status.DIED, new Words("เสียชีวิต", "Died"));
        words.put(Status.FORWARDED, new Words("ส่งต่อหน่วยงานอื่น (พม.)", "Forwarded to another agency (MSDHS)"));
        return words;
    }

    private static List<String[]> lines() {
        try {
            return Files.readAllLines(FILE).stream()
                    .filter(Predicate.not(line -> line.startsWith("#") || line.startsWith("name;")))
                    .map(line -> line.split(";", -1))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static StatusSheet sheet(String[] fields) {
        StatusTable table =
                new Counts(PercentBase.valueOf(fields[6]), numbers(fields[7]), numbers(fields[8])).table(fields[1]);
        String persons = Figures.persons(table.rows().get(Status.FOUND_RETURNED).persons());
        return new StatusSheet(
                table,
                new Words(fields[2], fields[3]),
                new Words(fields[4], fields[5]),
                LocalDate.of(2021, 11, 10),
                12,
                3,
                4,
                1_055,
                27_991,
                310,
                new Words(
                        "ผู้กลับเข้าสู่ระบบการศึกษาแล้วมี " + persons + " คน",
                        persons + " persons are back to school"));
    }

    private static Optional<long[]> numbers(String field) {
        if (field.equals("none")) {
            return Optional.empty();
        }
        return Optional.of(Arrays.stream(field.split(" "))
                .mapToLong(number -> number.equals("-") ? ABSENT : Long.parseLong(number))
                .toArray());
    }

    /** Persons by status at both dates, and the table they make. */
    private record Counts(PercentBase base, Optional<long[]> earlier, Optional<long[]> latest) {

        StatusTable table(String scope) {
            TreeMap<Status, StatusRow> rows = new TreeMap<>();
            for (Status status : Status.values()) {
                if (persons(latest, status).isPresent()
                        || persons(earlier, status).isPresent()) {
                    rows.put(status, row(status));
                }
            }
            StatusRow total = new StatusRow(
                    sum(latest),
                    share(baseOf(latest), latest),
                    sum(earlier),
                    share(baseOf(earlier), earlier),
                    change(sum(earlier), sum(latest)));
            return new StatusTable(
                    scope, new CohortId("2022"), SEPTEMBER, 1, base, 2, earlier.map(unused -> MAY), rows, total);
        }

        private StatusRow row(Status status) {
            OptionalLong then = persons(earlier, status);
            OptionalLong now = persons(latest, status);
            OptionalLong change =
                    earlier.isEmpty() ? OptionalLong.empty() : change(OptionalLong.of(then.orElse(0)), now);
            return new StatusRow(now, percent(status, now, latest), then, percent(status, then, earlier), change);
        }

        private static OptionalLong change(OptionalLong then, OptionalLong now) {
            return then.isEmpty() ? then : OptionalLong.of(now.orElse(0) - then.getAsLong());
        }

        private static OptionalLong persons(Optional<long[]> date, Status status) {
            return date.isEmpty() || date.get()[status.ordinal()] == ABSENT
                    ? OptionalLong.empty()
                    : OptionalLong.of(date.get()[status.ordinal()]);
        }

        private Optional<BigDecimal> percent(Status status, OptionalLong persons, Optional<long[]> date) {
            boolean none = persons.isEmpty() || (status == Status.DIED && base == PercentBase.LIVING);
            return none ? Optional.empty() : share(persons.getAsLong(), date);
        }

        private Optional<BigDecimal> share(long part, Optional<long[]> date) {
            long whole = baseOf(date);
            return whole == 0
                    ? Optional.empty()
                    : Optional.of(
                            BigDecimal.valueOf(100 * part).divide(BigDecimal.valueOf(whole), 2, RoundingMode.HALF_UP));
        }

        private long baseOf(Optional<long[]> date) {
            long died = base == PercentBase.LIVING ? persons(date, Status.DIED).orElse(0) : 0;
            return sum(date).orElse(0) - died;
        }

        private static OptionalLong sum(Optional<long[]> date) {
            return date.map(persons -> OptionalLong.of(Arrays.stream(persons)
                            .filter(number -> number != ABSENT)
                            .sum()))
                    .orElse(OptionalLong.empty());
        }
    }
}
