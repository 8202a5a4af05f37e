package org.bringback.programme.rows;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.bringback.intake.row.RowKey;
import org.bringback.reference.programme.ProgrammeColumns;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Which person a row is about. Whoever stands in a file under several references, as the comparison of persons found, is one
 * person in every file of the programme: a test before under one reference and a test after under another are of one pupil.
 */
final class PersonReferenceStore {

    /** The person's first row, where the file itself says who its persons are. */
    private static final String OF_ROW =
            "(select 'row ' || s.first_key from programme_same_person s" + " where s.row_key = programme_row.row_key)";

    /** The same by the reference, which another file has; asked of those rows only that may have one. */
    private static final String OF_REFERENCE = "case when %1$s in (%2$s) then (select 'row ' || min(s.first_key) %3$s"
            + " and p.person_ref = programme_row.person_ref) end";

    private static final String SAME = "from programme_same_person s join programme_row p on p.row_key = s.row_key"
            + " where s.row_key between %d and %d";

    private final JdbcClient db;

    PersonReferenceStore(DataSource database) {
        this.db = JdbcClient.create(database);
    }

    /** As an expression of the database: one value for each person. */
    String person(NewestFile rows) {
        String column = rows.columns().column(ProgrammeColumns.PERSON);
        List<String> several = rows.names().stream()
                .filter(this::hasPersonsTwice)
                .map(file -> file == rows.submission() ? OF_ROW : ofReference(file, column))
                .toList();
        return several.isEmpty()
                ? column
                : Stream.concat(several.stream(), Stream.of(column))
                        .collect(Collectors.joining(", ", "coalesce(", ")"));
    }

    private static String ofReference(long file, String column) {
        String same = SAME.formatted(RowKey.first(file), RowKey.last(file));
        return OF_REFERENCE.formatted(column, "select p.person_ref " + same, same);
    }

    private boolean hasPersonsTwice(long file) {
        return db.sql("select count(*) from programme_same_person where row_key between :first and :last")
                        .param("first", RowKey.first(file))
                        .param("last", RowKey.last(file))
                        .query(Long.class)
                        .single()
                > 0;
    }
}
