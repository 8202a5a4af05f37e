package org.bringback.identity.resolution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bringback.identity.record.PersonRows.COHORT;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import org.bringback.identity.index.BlockingKeyIndex;
import org.bringback.identity.record.PersonRows;
import org.bringback.identity.scoring.PreparedLists;
import org.bringback.linkage.record.Workers;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Groups settled one by one, as a night does, against whole cohorts settled at once. */
class SettlementTest {

    private static final LocalDate DAY = LocalDate.of(2022, 9, 23);
    private static final List<String> GIVEN = List.of("สมชาย", "สมชัย", "ธนกร", "ธนพล", "ธนพร", "ศิริพร", "สิริพร");
    private static final List<String> FAMILY = List.of("สุขใจ", "สุขไจ", "ทองดี", "มั่นคงพัฒนา");
    private static final List<String> IDS =
            List.of("", "", "N1999900000129", "N1999900000137", "N1999900000145", "GG644200000001", "X199990000012");

    private static final String LETTERS = "กขคฆงจฉชซฌญฎฏฐฑฒณดตถทธนบปผฝพฟภมยรลวศษสหฬอฮ";

    private final Workers workers = new Workers(2);

    @TempDir
    Path folder;

    @AfterEach
    void close() {
        workers.close();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
    void groupsOneByOneAreWhatTheWholeIs(int seed) {
        new Country(seed, 1).compare(3);
    }

    @ParameterizedTest
    @Tag("long")
    @ValueSource(ints = {100, 200, 300, 400, 500, 600, 700, 800, 900, 1000})
    void soTheyAreInAThousandCountries(int from) {
        for (int seed = from; seed < from + 100; seed++) {
            new Country(seed, 1 + seed % 30).compare(4);
        }
    }

    /** A few dozen rows in which nearly everybody may be somebody else. */
    private final class Country {

        private final PersonRows rows = new PersonRows();
        private final Random random;
        private final int nodesAtOnce;
        private final Path keys;
        private final List<String> registered = new ArrayList<>();

        Country(int seed, int nodesAtOnce) {
            this.random = new Random(seed);
            this.nodesAtOnce = nodesAtOnce;
            this.keys = folder.resolve("country-" + seed);
        }

        private BlockingKeyIndex index() {
            return rows.index(keys);
        }

        /** Takes files in night by night, people deciding in between, and holds the two routes against each other. */
        void compare(int nights) {
            int persons = 0;
            for (int night = 0; night < nights; night++) {
                int size = 3 + random.nextInt(12);
                rows.export("list" + random.nextInt(3), people(size));
                if (night == 0 || random.nextInt(2) == 0) {
                    // registers repeat what the ones before them said
                    registered.addAll(List.of(people(size)));
                    rows.register(registered.stream()
                            .filter(any -> random.nextInt(4) > 0)
                            .toArray(String[]::new));
                }
                IdentityResolution.Summary summary = new IdentityResolution(
                                rows.state().database(),
                                COHORT,
                                index(),
                                new PreparedLists(),
                                new GroupLimits(nodesAtOnce, 10_000, 1_000_000, 10_000))
                        .resolve(DAY, workers);
                List<String> whole = new WholeCohort(rows, index()).settled(workers);
                assertThat(settled()).as("night " + night).isEqualTo(whole);
                assertThat(counts(summary)).isEqualTo(counts(whole));
                persons = summary.persons();
                decide();
            }
            assertThat(persons).isPositive();
        }

        private List<String> settled() {
            List<String> settled = new ArrayList<>();
            settled.addAll(rows.state().texts("select record_key || ' is ' || person_id from listed_record"));
            settled.addAll(rows.state().texts("select person_id || ' registered ' || row_key from register_match"));
            settled.addAll(rows
                    .state()
                    .texts(
                            "select left_key || ' or ' || right_key || ' ' || cause from review_pair where weight is null")
                    .stream()
                    .map(pair -> pair + " null")
                    .toList());
            for (String pair : rows.state()
                    .texts("select left_key || ' or ' || right_key || ' ' || cause || ' ' || weight from review_pair"
                            + " where weight is not null")) {
                int weight = pair.lastIndexOf(' ') + 1;
                settled.add(pair.substring(0, weight) + Double.parseDouble(pair.substring(weight)));
            }
            settled.sort(Comparator.naturalOrder());
            return settled;
        }

        private static List<Integer> counts(IdentityResolution.Summary summary) {
            return List.of(summary.records(), summary.persons(), summary.inRegister(), summary.inReview());
        }

        private static List<Integer> counts(List<String> settled) {
            List<String[]> words = settled.stream().map(line -> line.split(" ")).toList();
            return List.of(
                    (int) words.stream().filter(word -> word[1].equals("is")).count(),
                    (int) words.stream()
                            .filter(word -> word[1].equals("is"))
                            .map(word -> word[2])
                            .distinct()
                            .count(),
                    (int) words.stream()
                            .filter(word -> word[1].equals("registered"))
                            .count(),
                    (int) words.stream().filter(word -> word[1].equals("or")).count());
        }

        /** Somebody decides about some pairs of rows, in review or not. */
        private void decide() {
            List<String> keys = rows.state()
                    .texts(
                            "select record_key from listed_record union all select row_key from register_row order by 1");
            List<String> likely =
                    rows.state().texts("select newer_key || ' ' || older_key from scored_pair order by 1");
            for (int decision = 0; decision < 4; decision++) {
                String[] pair = decision % 2 == 0 && !likely.isEmpty()
                        ? likely.get(random.nextInt(likely.size())).split(" ")
                        : new String[] {keys.get(random.nextInt(keys.size())), keys.get(random.nextInt(keys.size()))};
                long one = Long.parseLong(pair[0]);
                long other = Long.parseLong(pair[1]);
                if (one != other) {
                    rows.state()
                            .sql(
                                    "insert into judgement (cohort, left_key, right_key, verdict, decided_by, decided_at,"
                                            + " model, remark) values ('2022', ?, ?, ?, 'x', ?, 'm', '')",
                                    Math.min(one, other),
                                    Math.max(one, other),
                                    List.of("SAME", "DIFFERENT", "OPEN").get(random.nextInt(3)),
                                    DAY.atTime(12, decision));
                }
            }
        }

        private String[] people(int size) {
            return random.ints(size).mapToObj(any -> person()).toArray(String[]::new);
        }

        private String person() {
            String given = GIVEN.get(random.nextInt(GIVEN.size()));
            String family = FAMILY.get(random.nextInt(FAMILY.size()));
            String birth = (2008 + random.nextInt(2)) + "-06-" + (10 + random.nextInt(3));
            String id = IDS.get(random.nextInt(IDS.size()));
            if (random.nextInt(3) > 0) {
                // like nobody else, so that only keys and decisions can join it with others
                given = LETTERS.substring(random.nextInt(20)) + random.nextInt(1000);
                family = random.nextInt(1000) + LETTERS.substring(random.nextInt(20));
                birth = (1990 + random.nextInt(25)) + "-" + (10 + random.nextInt(3)) + "-" + (10 + random.nextInt(18));
                id = random.nextInt(4) == 0 ? id : "";
            }
            return id + "/r" + random.nextInt(12) + "//" + given + "/" + family + "/M/" + birth + "/71/ไทรโยค/107100000"
                    + random.nextInt(2) + "/สมศรี " + family + "/";
        }
    }
}
