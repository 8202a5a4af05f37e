package org.bringback.source.kept;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bringback.notice.Location;
import org.bringback.notice.Notice;
import org.bringback.notice.NoticeCode;
import org.bringback.source.row.CellFault;
import org.bringback.source.row.SourceRow;
import org.jspecify.annotations.Nullable;

/**
 * A line of a file that is kept as rows: exactly one of its parts is there.
 *
 * @param kept SHA-256 of the file in whose place it stands; the first line
 * @param fact what whoever wrote the rows keeps beside them
 * @param sha256 of all lines before; the last line
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record KeptLine(
        @Nullable String kept,
        @Nullable Row row,
        @Nullable Warning warning,
        @Nullable String fact,
        @Nullable String sha256) {

    /** A row; without the sheet in a file that has none. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Row(
            @Nullable String sheet,
            long line,
            List<String> cells,
            @Nullable List<Fault> faults) {

        static Row of(SourceRow row) {
            List<Fault> faults = new ArrayList<>();
            row.faults().forEach(fault -> faults.add(new Fault(fault.column(), fault.code())));
            return new Row(row.sheet().orElse(null), row.line(), row.cells(), faults.isEmpty() ? null : faults);
        }

        SourceRow source() {
            List<CellFault> found = new ArrayList<>();
            if (faults != null) {
                faults.forEach(fault -> found.add(new CellFault(fault.column(), fault.code())));
            }
            return new SourceRow(Optional.ofNullable(sheet), line, List.copyOf(cells), List.copyOf(found));
        }
    }

    record Fault(int column, NoticeCode code) {}

    /** About the file as a whole. */
    record Warning(NoticeCode code, String expected, String found) {

        static Warning of(Notice notice) {
            return new Warning(notice.code(), notice.expected(), notice.found());
        }

        Notice notice(Location file) {
            return new Notice(code, file, expected, found);
        }
    }

    static KeptLine first(String sha256) {
        return new KeptLine(sha256, null, null, null, null);
    }

    static KeptLine of(SourceRow row) {
        return new KeptLine(null, Row.of(row), null, null, null);
    }

    static KeptLine of(Notice warning) {
        return new KeptLine(null, null, Warning.of(warning), null, null);
    }

    static KeptLine fact(String fact) {
        return new KeptLine(null, null, null, fact, null);
    }

    static KeptLine last(String sha256) {
        return new KeptLine(null, null, null, null, sha256);
    }
}
