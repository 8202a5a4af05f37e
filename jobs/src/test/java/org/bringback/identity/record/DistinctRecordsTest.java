package org.bringback.identity.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bringback.identity.record.PersonRows.key;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.bringback.reference.codes.CohortId;
import org.junit.jupiter.api.Test;

class DistinctRecordsTest {

    private static final CohortId OTHER_COHORT = new CohortId("2023");

    private final PersonRows rows = new PersonRows();

    /** The record of every row that is entered. */
    private Map<Long, Long> records() {
        Map<Long, Long> records = new TreeMap<>();
        rows.state()
                .texts("select row_key || ' ' || record_key from row_record")
                .forEach(row -> {
                    String[] part = row.split(" ");
                    records.put(Long.valueOf(part[0]), Long.valueOf(part[1]));
                });
        return records;
    }

    private List<String> listed() {
        return rows.state()
                .texts("select record_key || ' ' || cohort || ' ' || list_id || ' ' || occurrence"
                        + " from listed_record order by record_key");
    }

    @Test
    void rowsThatSayTheSameNightAfterNightAreOneRecordNamedAfterTheOldest() {
        for (int night = 1; night <= 4; night++) {
            rows.export("obec", "/a//สมชาย");
            rows.enter();
        }
        long oldest = key(1, 1);
        assertThat(records())
                .isEqualTo(Map.of(oldest, oldest, key(2, 1), oldest, key(3, 1), oldest, key(4, 1), oldest));
        assertThat(listed()).containsExactly(oldest + " 2022 obec 1");
    }

    @Test
    void listsAndCohortsAreToldApart() {
        rows.export("obec", "/a//สมชาย");
        rows.export("nfe", "/a//สมชาย");
        rows.export(OTHER_COHORT, "obec", "/a//สมชาย");
        rows.enter();
        new DistinctRecords(rows.state().database(), OTHER_COHORT)
                .enter(rows.store().sources(OTHER_COHORT));
        assertThat(listed())
                .containsExactly(key(1, 1) + " 2022 obec 1", key(2, 1) + " 2022 nfe 1", key(3, 1) + " 2023 obec 1");
    }

    @Test
    void rowsOfARegisterAreNoRecords() {
        rows.register("N1999900000129/");
        rows.enter();
        assertThat(records()).isEmpty();
    }

    @Test
    void oneThingThatARowSaysOtherwiseMakesAnotherRecord() {
        rows.export("obec", "N1999900000129/a//สมชาย/สุขใจ");
        rows.export("obec", "N1999900000129/a//สมชาย/สุขไจ");
        rows.enter();
        assertThat(listed()).hasSize(2);
    }

    @Test
    void whatIsEnteredIsNotEnteredAgain() {
        rows.export("obec", "/a//สมชาย", "/a//สมชาย");
        rows.enter();
        Map<Long, Long> before = records();
        rows.enter();
        assertThat(records()).isEqualTo(before).hasSize(2);
    }

    /** Said once more: the n-th row of a file that says something is the n-th of the list's that did, if there is one. */
    @Test
    void anyNightsGiveTheRecordsOfCountingByHand() {
        Random random = new Random(11);
        Map<Long, Long> expected = new TreeMap<>();
        Map<String, Long> first = new HashMap<>();
        for (int night = 0; night < 25; night++) {
            String list = "list" + random.nextInt(2);
            String[] file = IntStream.range(0, 1 + random.nextInt(8))
                    .mapToObj(row -> "/" + random.nextInt(4))
                    .toArray(String[]::new);
            long submission = rows.export(list, file);
            Map<String, Integer> times = new HashMap<>();
            for (int row = 1; row <= file.length; row++) {
                int time = times.merge(file[row - 1], 1, Integer::sum);
                long key = key(submission, row);
                first.putIfAbsent(list + " " + file[row - 1] + " " + time, key);
                expected.put(key, first.get(list + " " + file[row - 1] + " " + time));
            }
            if (random.nextBoolean()) {
                rows.enter();
            }
        }
        rows.enter();
        assertThat(records()).isEqualTo(expected);
        assertThat(listed()).hasSize((int) expected.values().stream().distinct().count());
    }
}
