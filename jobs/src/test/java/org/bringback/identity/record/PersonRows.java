package org.bringback.identity.record;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.bringback.StateRows;
import org.bringback.identity.comparison.PersonComparators;
import org.bringback.identity.index.BlockingKeyIndex;
import org.bringback.intake.row.RowKey;
import org.bringback.linkage.model.ModelReader;
import org.bringback.reference.JobsFolder;
import org.bringback.reference.ReferenceData;
import org.bringback.reference.codes.CohortId;
import org.bringback.text.file.Sha256;
import org.jspecify.annotations.Nullable;

/**
 * An empty state in memory, and rows for it that say all there is to say of a person, each written as {@code
 * id/reference/title/given/family/sex/birth/province/district/school/guardian/phone}. An ID has its kind in front, a date
 * may end in {@code ~Y} or {@code ~M}; what is missing at the end may be left out.
 */
public final class PersonRows {

    public static final CohortId COHORT = new CohortId("2022");
    public static final ReferenceData REFERENCE = ReferenceData.load(JobsFolder.real());

    private static final int COLUMNS = 12;

    private final StateRows state = new StateRows();

    public StateRows state() {
        return state;
    }

    /** Takes an export of cohort 2022 in; returns its number. */
    public long export(String list, String... rows) {
        return export(COHORT, list, rows);
    }

    public long export(CohortId cohort, String list, String... rows) {
        return add("EXPORT", cohort.value(), list, rows);
    }

    public long register(String... rows) {
        return add("REGISTER", null, "all", rows);
    }

    private long add(String kind, @Nullable String cohort, String list, String... rows) {
        long submission = Long.parseLong(
                state.texts("select coalesce(max(id), 0) + 1 from submission").get(0));
        state.sql(
                "insert into submission (id, sha256, kind, list_id, cohort, as_of, file_name, bytes, outcome, seen, accepted)"
                        + " values (?, ?, ?, ?, ?, ?, ?, 0, 'TAKEN', ?, ?)",
                submission,
                Sha256.hex("file " + submission),
                kind,
                list,
                cohort,
                LocalDate.of(2022, 5, 1).plusDays(submission),
                "file-" + submission + ".csv",
                rows.length,
                rows.length);
        for (int number = 1; number <= rows.length; number++) {
            add(kind.equals("EXPORT"), key(submission, number), number, rows[number - 1]);
        }
        return submission;
    }

    public static long key(long submission, int row) {
        return new RowKey(submission, row).value();
    }

    private void add(boolean export, long key, int number, String row) {
        String[] part = Arrays.copyOf(row.split("/", -1), COLUMNS);
        List<@Nullable Object> values = new ArrayList<>();
        values.add(key);
        values.add(0L);
        values.add(new Sha256().add(row).first64Bits());
        values.add(text(part[1]));
        values.add(part[0].isEmpty() ? "-" : part[0].substring(0, 1));
        values.add(part[0].isEmpty() ? null : part[0].substring(1));
        for (String said : List.of("2", "3", "4", "5")) {
            values.add(text(part[Integer.parseInt(said)]));
        }
        String birth = text(part[6]);
        values.add(birth == null ? null : LocalDate.parse(birth.substring(0, 10)));
        values.add(birth == null ? null : birth.contains("~") ? birth.substring(11) : "D");
        for (int said = 7; said < COLUMNS; said++) {
            values.add(text(part[said]));
        }
        if (export) {
            values.add(number + 1);
            values.add("NOT_FOUND");
        }
        state.sql(
                "insert into " + (export ? "export_row" : "register_row")
                        + " (row_key, row_hash, record_hash, person_ref, id_kind, id_value, title, given_name, family_name,"
                        + " sex, birth_date, birth_precision, province, district, school, guardian, phone"
                        + (export ? ", line, status" : "") + ") values (?" + ", ?".repeat(values.size() - 1) + ")",
                values.toArray());
    }

    private static @Nullable String text(@Nullable String part) {
        return part == null || part.isEmpty() ? null : part;
    }

    public PersonRecordStore store() {
        return new PersonRecordStore(state.database());
    }

    public List<SourceDataset> sources() {
        return store().sources(COHORT);
    }

    /** Enters what is not entered yet, as a night does first. */
    public void enter() {
        new DistinctRecords(state.database(), COHORT).enter(sources());
    }

    /** The keys of these rows by the nightly model. */
    public BlockingKeyIndex index(Path folder) {
        return new BlockingKeyIndex(
                folder.resolve("keys"),
                store(),
                ModelReader.read(JobsFolder.real().resolve("models/nightly.yaml")),
                PersonComparators.vocabulary(REFERENCE.titles()));
    }
}
