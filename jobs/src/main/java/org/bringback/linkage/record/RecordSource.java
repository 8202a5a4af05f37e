package org.bringback.linkage.record;

import java.util.List;
import java.util.Optional;
import org.bringback.text.BilingualText;

/** Where rows come from: a file, or what a caller holds in memory. */
public interface RecordSource {

    /** What a user calls it. */
    String name();

    List<String> columns();

    /** Names of columns as a message may show them: the first row of a file without any is somebody's data. */
    static BilingualText shown(List<String> columns) {
        String all = String.join(", ", columns);
        return columns.stream().anyMatch(RecordSource::isData)
                ? new BilingualText("ข้อมูลในแถวแรกแทนชื่อคอลัมน์", "data in its first row instead of names of columns")
                : new BilingualText(all, all);
    }

    /** A date, a telephone, a number of a person, an address. */
    private static boolean isData(String cell) {
        return cell.contains("@") || cell.chars().filter(Character::isDigit).count() >= 6;
    }

    /**
     * All rows, coded.
     *
     * @param id the column with a row's reference; without one, rows are numbered from 1
     * @throws LinkageException when a column is missing or there are no rows
     */
    RecordTable read(Optional<String> id, List<FieldColumns> fields, Workers workers);

    /** As {@link #read}, but {@code enough} rows from the beginning will do. */
    default RecordTable readSome(Optional<String> id, List<FieldColumns> fields, Workers workers, int enough) {
        return read(id, fields, workers);
    }

    /** About how many rows there are, found without reading them all; at least 1. */
    long expectedRows();
}
