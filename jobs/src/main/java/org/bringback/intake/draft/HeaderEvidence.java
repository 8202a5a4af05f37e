package org.bringback.intake.draft;

import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Whether the first row of an export holds headers. Where it holds data, its cells would stand in the draft as headers, and
 * they are somebody's: so a row is taken for headers only where something speaks for it and nothing against it.
 */
final class HeaderEvidence {

    private static final Pattern FIELD = Pattern.compile("[A-Za-z][A-Za-z0-9]*_[A-Za-z0-9_]+");
    private static final Pattern MANY_DIGITS = Pattern.compile(".*[0-9๐-๙]([0-9๐-๙ -]*[0-9๐-๙]){4}.*");

    private final ExportSample sample;
    private final KnownHeaders known;
    private final LocalDate day;

    HeaderEvidence(ExportSample sample, KnownHeaders known, LocalDate day) {
        this.sample = sample;
        this.known = known;
        this.day = day;
    }

    /** @throws NoHeaderException when the row is more likely to be data */
    void require() throws NoHeaderException {
        boolean any = false;
        for (int column = 0; column < sample.headers().size(); column++) {
            String header = sample.headers().get(column).strip();
            if (isData(header, column)) {
                throw new NoHeaderException(sample.headerRow());
            }
            any |= isHeader(header, column);
        }
        if (!any) {
            throw new NoHeaderException(sample.headerRow());
        }
    }

    /** A date, a long number, or what stands in the same column again. */
    private boolean isData(String header, int column) {
        if (header.isEmpty() || known.find(header).isPresent()) {
            return false;
        }
        return MANY_DIGITS.matcher(header).matches()
                || ColumnDraft.isDate(header, day)
                || ColumnDraft.isNumber(header)
                || sample.values(column).contains(header);
    }

    /** One that other lists have, one that programs write, or a word over numbers, dates or codes. */
    private boolean isHeader(String header, int column) {
        List<String> values = sample.values(column);
        boolean otherwise = !values.isEmpty()
                && !header.isEmpty()
                && (values.stream().allMatch(value -> ColumnDraft.isDate(value, day))
                        || values.stream().allMatch(ColumnDraft::isNumber)
                        || !ColumnDraft.of(sample, column, day).codes().isEmpty());
        return known.find(header).isPresent() || FIELD.matcher(header).matches() || otherwise;
    }
}
