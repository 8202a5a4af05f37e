package org.bringback.identity.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.bringback.identity.record.PersonRows.COHORT;
import static org.bringback.identity.record.PersonRows.key;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.bringback.identity.index.BlockingKeyIndex;
import org.bringback.identity.record.PersonRecord;
import org.bringback.identity.record.PersonRows;
import org.bringback.identity.record.SourceDataset;
import org.bringback.intake.row.RowKey;
import org.bringback.linkage.Linkage;
import org.bringback.linkage.blocking.BlockingKeys;
import org.bringback.linkage.record.Workers;
import org.bringback.linkage.scoring.MatchWeights;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PairScoringTest {

    private static final LocalDate DAY = LocalDate.of(2022, 9, 23);
    private static final List<String> GIVEN = List.of("สมชาย", "สมชัย", "ธนกร", "ธนพล", "ธนพร", "ศิริพร", "สิริพร");
    private static final List<String> FAMILY = List.of("สุขใจ", "สุขไจ", "ทองดี", "มั่นคงพัฒนา");
    private static final List<String> IDS =
            List.of("", "N1999900000129", "N1999900000137", "GG644200000001", "X199990000012");

    private final PersonRows rows = new PersonRows();
    private final Workers workers = new Workers(2);
    private final Random random = new Random(23);

    @TempDir
    Path folder;

    @AfterEach
    void close() {
        workers.close();
    }

    private PairScoring scoring() {
        return new PairScoring(rows.state().database(), COHORT, rows.index(folder), new PreparedLists());
    }

    private PairScoring scoring(int rowsAtOnce) {
        return new PairScoring(
                rows.state().database(), COHORT, rows.index(folder), new PreparedLists(), new ScoringUnits(rowsAtOnce));
    }

    private static List<ScoredPair> found(PairScoring scoring) {
        List<ScoredPair> found = new ArrayList<>();
        scoring.forEach(found::add);
        return found;
    }

    /** What a night does: enters the rows, and compares what is new. */
    private int night() {
        rows.enter();
        PairScoring scoring = scoring();
        List<ScoringPartition> plan = scoring.plan(workers);
        plan.forEach(partition -> scoring.compare(partition, DAY, workers));
        return plan.size();
    }

    private String person() {
        String given = GIVEN.get(random.nextInt(GIVEN.size()));
        String family = FAMILY.get(random.nextInt(FAMILY.size()));
        String birth = (2008 + random.nextInt(2)) + "-06-" + (10 + random.nextInt(3));
        return IDS.get(random.nextInt(IDS.size())) + "/r" + random.nextInt(30) + "//" + given + "/" + family + "/M/"
                + birth + "/71/ไทรโยค/107100000" + random.nextInt(2) + "/สมศรี " + family + "/";
    }

    private String[] people(int size) {
        return random.ints(size).mapToObj(any -> person()).toArray(String[]::new);
    }

    private void country() {
        rows.register(people(12));
        rows.export("obec", people(10));
        rows.export("nfe", people(10));
        rows.register(people(12));
        rows.export("obec", people(10));
    }

    @Test
    void everythingIsScoredAsIfEveryTwoRecordsWereComparedByHand() {
        country();
        night();
        assertThat(found(scoring())).isEqualTo(naive()).hasSizeGreaterThan(20);
    }

    @Test
    void itMakesNoDifferenceInHowManyNightsTheFilesCome() {
        for (int file = 0; file < 6; file++) {
            if (file % 3 == 0) {
                rows.register(people(8));
            } else {
                rows.export("list" + file % 2, people(8));
            }
            night();
        }
        List<ScoredPair> found = found(scoring());
        assertThat(found).isEqualTo(naive()).isNotEmpty();
        rows.state().sql("delete from scored_pair");
        rows.state().sql("delete from compared");
        night();
        assertThat(found(scoring())).isEqualTo(found);
    }

    /**
     * A head teacher's telephone stands on a thousand rows of a list, and a namesake of one of the children has it in the
     * register: it says nothing, while a family's own telephone does.
     */
    @Test
    void aTelephoneOfAThousandDifferentNamesSaysNothingOfWhoSomebodyIs() {
        String[] listed = new String[1_000];
        for (int row = 0; row < listed.length; row++) {
            listed[row] = "/r" + row + "//ชื่อ" + row + "/นามสกุล" + row + "/M/2010-06-" + (10 + row % 19)
                    + "/71/ไทรโยค/1071000001//0812345678";
        }
        listed[999] = "/r999//ชื่อเอก/นามสกุลเอก/M/2010-06-17/71/ไทรโยค/1071000001//0898765432";
        rows.register(
                "/x//ชื่อ7/นามสกุล7/M/2007-01-02/71/ไทรโยค/1071000001//0812345678",
                "/y//ชื่อเอก/นามสกุลเอก/M/2007-01-02/71/ไทรโยค/1071000001//0898765432");
        rows.export("obec", listed);
        night();
        double shared = weight(PersonRows.key(2, 8), PersonRows.key(1, 1));
        double own = weight(PersonRows.key(2, 1_000), PersonRows.key(1, 2));
        assertThat(shared).isPositive();
        // odds ten times as high; the rest of what a telephone says is of households
        assertThat(own - shared).isGreaterThan(3);
        List<ScoredPair> found = found(scoring());
        rows.state().sql("delete from scored_pair");
        rows.state().sql("delete from compared");
        night();
        assertThat(found(scoring())).isEqualTo(found);
    }

    /** 0 where the pair weighs too little to be kept. */
    private double weight(long newer, long older) {
        return found(scoring()).stream()
                .filter(pair -> pair.newer() == newer && pair.older() == older)
                .mapToDouble(ScoredPair::weight)
                .findFirst()
                .orElse(0);
    }

    /** Two records at a time, by the engine's own weight of two rows alone. */
    private List<ScoredPair> naive() {
        BlockingKeyIndex index = rows.index(folder);
        TreeMap<Long, PersonRecord> records = new TreeMap<>();
        Set<Long> registered = new HashSet<>();
        Set<Long> hashes = new HashSet<>();
        for (SourceDataset source : rows.sources()) {
            rows.store()
                    .forEachPage(
                            source,
                            page -> page.forEach(record -> {
                                // a register's row that an older one has word for word says nothing new
                                if (!source.register() || hashes.add(record.hash())) {
                                    records.put(record.key(), record);
                                }
                                if (source.register()) {
                                    registered.add(record.key());
                                }
                            }));
        }
        List<ScoredPair> pairs = new ArrayList<>();
        records.forEach((newer, one) -> records.headMap(newer).forEach((older, other) -> {
            boolean sameId = one.id() != null && one.id().equals(other.id());
            if (!sameId && !(registered.contains(newer) && registered.contains(older))) {
                boolean listed = !registered.contains(newer) && !registered.contains(older);
                weight(index, one, other, listed).ifPresent(weight -> pairs.add(new ScoredPair(newer, older, weight)));
            }
        }));
        return pairs;
    }

    private Optional<Double> weight(BlockingKeyIndex index, PersonRecord one, PersonRecord other, boolean listed) {
        BlockingKeys keys =
                Linkage.keys(index.model(), index.vocabulary(), index.rows("both", List.of(one, other)), workers);
        boolean meet = false;
        for (int pass = 0; pass < keys.passes(); pass++) {
            meet |= keys.key(0, pass) != 0 && keys.key(0, pass) == keys.key(1, pass);
        }
        if (!meet) {
            return Optional.empty();
        }
        Linkage linkage = Linkage.of(
                index.model(),
                index.vocabulary(),
                index.rows("one", List.of(one)),
                Optional.of(index.rows("other", List.of(other))),
                1_000,
                workers);
        MatchWeights weights = listed ? linkage.weightsAmongLeftRows() : linkage.weights();
        double weight = weights.weight(0, 0);
        return weight >= MatchWeights.weightOf(index.model().decision().review())
                ? Optional.of(weight)
                : Optional.empty();
    }

    @Test
    void aNightWithoutNewFilesComparesNothing() {
        country();
        assertThat(night()).isEqualTo(5);
        List<ScoredPair> found = found(scoring());
        assertThat(night()).isZero();
        assertThat(scoring().remaining(1, workers)).isEmpty();
        assertThat(found(scoring())).isEqualTo(found);
    }

    @Test
    void rowsThatRepeatWhatIsKnownAreNothingNew() {
        String[] listed = people(6);
        String[] registered = people(6);
        rows.export("obec", listed);
        rows.register(registered);
        night();
        List<ScoredPair> found = found(scoring());
        rows.export("obec", listed);
        rows.register(registered);
        // the register's rows have to be looked at, the export's are records already
        assertThat(night()).isOne();
        assertThat(found(scoring())).isEqualTo(found);
        rows.export("nfe", listed);
        night();
        assertThat(found(scoring())).isEqualTo(naive()).hasSizeGreaterThan(found.size());
    }

    @Test
    void whatARegisterSaysTwiceIsComparedOnceHoweverFarApartItStands() {
        String child = "/r1//สมชาย/สุขใจ/M/2008-06-10/71/ไทรโยค/1071000001/สมศรี สุขใจ/";
        rows.export("obec", child);
        rows.register(child, person(), child, person(), person(), child);
        rows.enter();
        PairScoring scoring = scoring(1);
        List<ScoringPartition> plan = scoring.plan(workers);
        assertThat(plan).hasSizeGreaterThan(4);
        plan.forEach(partition -> scoring.compare(partition, DAY, workers));
        assertThat(found(scoring))
                .extracting(ScoredPair::newer, ScoredPair::older)
                .contains(tuple(key(2, 1), key(1, 1)))
                .doesNotContain(tuple(key(2, 3), key(1, 1)), tuple(key(2, 6), key(1, 1)));
    }

    @Test
    void aPartitionThatIsComparedAgainAddsNothing() {
        country();
        rows.enter();
        PairScoring scoring = scoring();
        List<ScoringPartition> plan = scoring.plan(workers);
        for (ScoringPartition partition : plan) {
            scoring.compare(partition, DAY, workers);
            scoring.compare(partition, DAY, workers);
        }
        assertThat(found(scoring)).isEqualTo(naive());
    }

    @Test
    void partitionsComeOldestFirstAndTheirNamesSortLikewise() {
        rows.register(people(3));
        rows.export("obec", people(2));
        rows.enter();
        List<ScoringPartition> plan = scoring().plan(workers);
        assertThat(plan)
                .containsExactly(
                        new ScoringPartition(1, key(1, 1), key(1, 3)), new ScoringPartition(2, key(2, 1), key(2, 2)));
        assertThat(plan).extracting(ScoringPartition::name).isSorted();
        assertThat(plan)
                .allMatch(partition -> ScoringPartition.parse(partition.name()).equals(partition));
        assertThat(new ScoringPartition(1, 2, 30).name()).isLessThan(new ScoringPartition(1, 10, 11).name());
    }

    @Test
    void unitsOfAnySizeFindTheSameAndGoOnWhereOthersStopped() {
        country();
        rows.enter();
        PairScoring small = scoring(3);
        List<ScoringPartition> plan = small.plan(workers);
        assertThat(plan).hasSize(20);
        // what a night did before it was killed: units here and there
        for (int unit = 0; unit < plan.size(); unit += 3) {
            small.compare(plan.get(unit), DAY, workers);
        }
        PairScoring large = scoring(100);
        large.remaining(1, workers).forEach(unit -> large.compare(unit, DAY, workers));
        assertThat(large.remaining(1, workers)).isEmpty();
        assertThat(small.remaining(1, workers)).isEmpty();
        assertThat(found(large)).isEqualTo(naive());
    }

    /** Another model finds other things; what it found stays beside. */
    @Test
    void anotherModelsScoresAreAnothers() {
        country();
        night();
        long all = found(scoring()).size();
        rows.state().sql("update scored_pair set model = 'nightly v0'");
        rows.state().sql("update compared set model = 'nightly v0'");
        assertThat(found(scoring())).isEmpty();
        night();
        assertThat(found(scoring())).hasSize((int) all);
        assertThat(rows.state().texts("select count(*) from scored_pair")).containsExactly(String.valueOf(2 * all));
    }

    @Test
    void pairsOfOneIdAreLeftToTheExactKeys() {
        String person = "N1999900000129/a//สมชาย/สุขใจ/M/2010-06-15/71/ไทรโยค/1071000001/สมศรี สุขใจ/0812345678";
        rows.register(person);
        rows.export("obec", person);
        rows.export("nfe", person.substring(14));
        night();
        assertThat(found(scoring()))
                .extracting(ScoredPair::newer, ScoredPair::older)
                .containsExactly(tuple(key(3, 1), key(1, 1)), tuple(key(3, 1), key(2, 1)));
    }

    /** As a rebuild finds them in files that are kept without contacts. */
    @Test
    void whatWasFoundWithContactsStandsWhereTheyAreGone() {
        String[] before = {
            "/r1//สมชาย/สุขใจ/M/2008-06-10/71/ไทรโยค/1071000001/สมศรี สุขใจ/0812345678",
            "/r2//สมชัย/สุขไจ/M/2008-06-11/71/ไทรโยค/1071000001/สมศรี สุขใจ/0812345678",
            "/r3//สมชาย/สุขใจ/M/2008-06-10/71/ไทรโยค/1071000001/สมปอง สุขใจ/0899999999"
        };
        rows.export("obec", before[0]);
        rows.export("ovec", before[1]);
        rows.export("nfe", before[2]);
        night();
        List<ScoredPair> with = found(scoring());
        long first = key(1, 1);
        ReducedRecordStore.Compared kept = new ReducedRecordStore(rows.state().database())
                .compared(RowKey.first(1), RowKey.last(1), Set.of(first), DAY);
        assertThat(kept.until()).isEqualTo(Map.of(first, key(3, 1)));
        assertThat(kept.pairs()).as("two, and that the model compared it").hasSize(3);

        PersonRows again = new PersonRows();
        again.export("obec", before[0].substring(0, before[0].indexOf("/สมศรี")));
        again.export("ovec", before[1]);
        again.export("nfe", before[2]);
        List<ScoredPair> without = night(again, Map.of(), List.of(), "without");
        assertThat(without).isNotEqualTo(with);
        assertThat(night(again, kept.until(), kept.pairs(), "instead")).isEqualTo(with);
        // a row that came after is compared with what there is, also where it is known what that came to
        assertThat(night(again, Map.of(first, RowKey.last(2)), kept.pairs(), "until"))
                .contains(with.get(0))
                .isNotEqualTo(with)
                .hasSameSizeAs(with);
        List<ReducedRecordStore.KeptPair> others = kept.pairs().stream()
                .map(pair -> new ReducedRecordStore.KeptPair(
                        pair.newer(), pair.older(), "nightly v0", pair.weight(), pair.on()))
                .toList();
        assertThat(night(again, kept.until(), others, "model"))
                .as("a model that came after the contacts had gone")
                .isEqualTo(without);
    }

    /** A file that was taken in after the last night is compared yet. */
    @Test
    void whatHasNotBeenComparedIsNotKeptForFound() {
        rows.export("obec", "/r1//สมชาย/สุขใจ/M/2008-06-10/71/ไทรโยค/1071000001/สมศรี สุขใจ/0812345678");
        rows.enter();
        ReducedRecordStore store = new ReducedRecordStore(rows.state().database());
        Set<Long> first = Set.of(key(1, 1));
        assertThat(store.compared(RowKey.first(1), RowKey.last(1), first, DAY).until())
                .isEmpty();
        night();
        rows.export("nfe", "/r3//สมชาย/สุขใจ/M/2008-06-10/71/ไทรโยค/1071000001/สมศรี สุขใจ/0812345678");
        ReducedRecordStore.Compared kept = store.compared(RowKey.first(1), RowKey.last(1), first, DAY);
        store.keep(kept.until(), kept.pairs());
        night();
        assertThat(found(scoring())).hasSize(1);
        assertThat(store.compared(RowKey.first(1), RowKey.last(1), first, DAY).until())
                .as("what was kept stays")
                .isEqualTo(kept.until());
    }

    private List<ScoredPair> night(
            PersonRows again, Map<Long, Long> until, List<ReducedRecordStore.KeptPair> pairs, String keys) {
        again.state().sql("delete from compared");
        again.state().sql("delete from scored_pair");
        again.state().sql("delete from reduced_record");
        again.state().sql("delete from kept_pair");
        new ReducedRecordStore(again.state().database()).keep(until, pairs);
        again.enter();
        PairScoring scoring = new PairScoring(
                again.state().database(), COHORT, again.index(folder.resolve(keys)), new PreparedLists());
        scoring.plan(workers).forEach(partition -> scoring.compare(partition, DAY, workers));
        return found(scoring);
    }
}
