package org.bringback.identity.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.bringback.identity.record.PersonRows.COHORT;
import static org.bringback.identity.record.PersonRows.key;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import org.bringback.reference.codes.CohortId;
import org.junit.jupiter.api.Test;

class PersonRecordStoreTest {

    private static final String FULL =
            "N1999900000129/ref/BOY/สมชาย/สุขใจ/M/2010-06-15/71/ไทรโยค/1071000001/สมศรี สุขใจ/0812345678";

    private final PersonRows rows = new PersonRows();
    private final PersonRecordStore store = rows.store();

    @Test
    void exportsOfTheCohortAndAllRegistersAreSourcesOldestFirst() {
        long export = rows.export("obec", FULL);
        long register = rows.register(FULL);
        rows.export(new CohortId("2023"), "obec", FULL);
        long replaced = outcome(rows.export("nfe", FULL), "REPLACED");
        outcome(rows.export("nfe", FULL), "REFUSED");
        outcome(rows.register(FULL), "READING");
        rows.export("nfe");
        assertThat(store.sources(COHORT))
                .extracting(SourceDataset::submission, SourceDataset::register, SourceDataset::list)
                .containsExactly(
                        tuple(export, false, "obec"), tuple(register, true, "register"), tuple(replaced, false, "nfe"));
        assertThat(store.sources(COHORT)).extracting(SourceDataset::sha256).doesNotHaveDuplicates();
    }

    private long outcome(long submission, String outcome) {
        rows.state().sql("update submission set outcome = ? where id = ?", outcome, submission);
        return submission;
    }

    @Test
    void aRecordHasWhatItsRowSaysInTheOrderOfTheColumns() {
        long export = rows.export("obec", FULL, "//");
        long register = rows.register(FULL);
        long key = key(export, 1);
        PersonRecord one = only(store.byKeys(false, new long[] {key}));
        assertThat(one.id()).isEqualTo("N1999900000129");
        assertThat(one.reference()).isEqualTo("ref");
        assertThat(one.cells())
                .hasSameSizeAs(PersonRecord.COLUMNS)
                .containsExactly(
                        String.valueOf(key),
                        "1999900000129",
                        "BOY",
                        "สมชาย",
                        "สุขใจ",
                        "M",
                        "2010-06-15",
                        "71",
                        "ไทรโยค",
                        "1071000001",
                        "สมศรี สุขใจ",
                        "0812345678");
        PersonRecord same = only(store.byKeys(true, new long[] {key(register, 1)}));
        assertThat(same.cells().subList(1, 12)).isEqualTo(one.cells().subList(1, 12));
        assertThat(same.hash()).isEqualTo(one.hash());
        PersonRecord none = only(store.byKeys(false, new long[] {key(export, 2)}));
        assertThat(none.id()).isNull();
        assertThat(none.reference()).isNull();
        assertThat(none.cells().subList(1, 12)).containsOnly("");
    }

    @Test
    void aYearThatIsAllThatIsKnownIsItsFirstOfJanuary() {
        long export =
                rows.export("obec", "////สุขใจ//2010-06-15~Y", "////สุขใจ//2010-06-15~M", "////สุขใจ//2010-06-15");
        rows.enter();
        assertThat(store.byKeys(false, keys(export, 1, 2, 3)))
                .extracting(one -> one.cells().get(PersonRecord.COLUMNS.indexOf("birth_date")))
                .containsExactly("2010-01-01", "2010-06-15", "2010-06-15");
        assertThat(store.listed(keys(export, 1, 2, 3)))
                .extracting(ExactMatchRecord::birthDay)
                .containsExactly(false, false, true);
    }

    @Test
    void anUnusableNumberIsNoKeyButStillCompared() {
        long export = rows.export("obec", "X199990000012/", "GG644200000001/", "LP644200000001/", "N1999900000129/");
        assertThat(store.byKeys(false, keys(export, 1, 2, 3, 4)))
                .extracting(PersonRecord::id)
                .containsExactly(null, "GG644200000001", "LP644200000001", "N1999900000129");
        assertThat(only(store.byKeys(false, keys(export, 1))).cells()).contains("199990000012");
        rows.enter();
        assertThat(store.listed(keys(export, 1, 2, 3, 4)))
                .extracting(one -> one.nationalId().isPresent())
                .containsExactly(false, false, false, true);
    }

    @Test
    void listedRecordsNameTheirListAndRegisteredRowsTheRegister() {
        long register = rows.register("N1999900000129//BOY/สมชาย/สุขใจ//2010-06-15");
        long obec = rows.export("obec", FULL);
        long nfe = rows.export("nfe", FULL);
        rows.enter();
        assertThat(store.listed(new long[] {key(obec, 1), key(nfe, 1)}))
                .extracting(ExactMatchRecord::list)
                .containsExactly("obec", "nfe");
        assertThat(store.registered(keys(register, 1, 2))).singleElement().satisfies(one -> {
            assertThat(one.list()).isEqualTo(SourceDataset.REGISTER);
            assertThat(one.givenName() + " " + one.familyName()).isEqualTo("สมชาย สุขใจ");
            assertThat(one.key().value()).isEqualTo(key(register, 1));
        });
    }

    /** Keys that lie close together are read by another query than those that lie far apart. */
    @Test
    void anyKeysGiveTheSameRowsAsOneByOne() {
        long export = rows.export(
                "obec",
                LongStream.range(0, 120)
                        .mapToObj(number -> "/r" + number + "//สมชาย")
                        .toArray(String[]::new));
        long later = rows.export("obec", "/later//สมชาย");
        Random random = new Random(5);
        for (int time = 0; time < 40; time++) {
            int share = 1 + random.nextInt(20);
            long[] keys = LongStream.concat(
                            LongStream.range(-2, 125).map(row -> key(export, 1) + row), LongStream.of(key(later, 1)))
                    .filter(key -> random.nextInt(share) == 0)
                    .toArray();
            List<PersonRecord> one = new ArrayList<>();
            for (long key : keys) {
                one.addAll(store.byKeys(false, new long[] {key}));
            }
            assertThat(store.byKeys(false, keys)).isEqualTo(one);
        }
    }

    @Test
    void allRowsOfARegisterOfSeveralPagesAreWalkedOnceInTheirOrder() {
        long register = rows.register(FULL);
        int size = PersonRecordStore.PAGE + 3;
        rows.state()
                .sql("insert into register_row (row_key, row_hash, record_hash, id_kind) select " + key(register, 0)
                        + " + x, 0, x, '-' from system_range(2, " + size + ")");
        rows.register(FULL);
        List<Integer> pages = new ArrayList<>();
        List<Long> keys = new ArrayList<>();
        store.forEachPage(rows.sources().get(0), page -> {
            pages.add(page.size());
            page.forEach(row -> keys.add(row.key()));
        });
        assertThat(pages).containsExactly(PersonRecordStore.PAGE, 3);
        assertThat(keys)
                .isEqualTo(LongStream.rangeClosed(1, size)
                        .mapToObj(row -> key(register, (int) row))
                        .toList());
    }

    @Test
    void ofAnExportOnlyTheRecordsThatItBeganAreWalked() {
        rows.export("obec", "/a//สมชาย", "/b//สมชาย");
        long second = rows.export("obec", "/b//สมชาย", "/c//สมชาย");
        rows.enter();
        List<String> references = new ArrayList<>();
        SourceDataset source = rows.sources().get(1);
        assertThat(source.submission()).isEqualTo(second);
        store.forEachPage(source, page -> page.forEach(row -> references.add(row.reference())));
        assertThat(references).containsExactly("c");
    }

    @Test
    void idsHaveOneNumberWhereTheyAreEqualWithTheirKinds() {
        assertThat(PersonRecord.idHash(null)).isZero();
        assertThat(PersonRecord.idHash("N1999900000129")).isEqualTo(PersonRecord.idHash("N1999900000129"));
        assertThat(PersonRecord.idHash("G1999900000129")).isNotEqualTo(PersonRecord.idHash("N1999900000129"));
        assertThat(LongStream.range(0, 20_000)
                        .map(number -> PersonRecord.idHash("N" + (1999900000000L + number)))
                        .distinct())
                .hasSize(20_000);
    }

    private static long[] keys(long submission, int... rows) {
        return Arrays.stream(rows).mapToLong(row -> key(submission, row)).toArray();
    }

    private static <T> T only(List<T> some) {
        assertThat(some).hasSize(1);
        return some.get(0);
    }
}
