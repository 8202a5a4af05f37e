package org.bringback.identity.resolution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bringback.identity.record.PersonRows.COHORT;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.bringback.identity.record.PersonRows;
import org.bringback.identity.scoring.PreparedLists;
import org.bringback.linkage.record.Workers;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What too many records share joins nobody, is named, and costs the night nothing else. */
class UnlikelyGroupsTest {

    private static final LocalDate DAY = LocalDate.of(2022, 9, 23);
    private static final String SOMEBODY = "//สมชาย/สุขใจ/M/2010-06-15/71/ไทรโยค/1071000001/สมศรี สุขใจ/0812345678";
    private static final String ID = "N1999900000129";

    private final PersonRows rows = new PersonRows();
    private final Workers workers = new Workers(2);

    @TempDir
    Path folder;

    @AfterEach
    void close() {
        workers.close();
    }

    private static GroupLimits limits(int nodes, int records) {
        return new GroupLimits(20, nodes, 1_000, records);
    }

    private IdentityResolution.Summary resolve(GroupLimits limits) {
        return new IdentityResolution(rows.state().database(), COHORT, rows.index(folder), new PreparedLists(), limits)
                .resolve(DAY, workers);
    }

    private List<UnlikelyGroup> unlikely() {
        return new UnlikelyGroupStore(rows.state().database(), COHORT).list();
    }

    /** One person on six lists; two of the rows have the ID. */
    private void onSixLists() {
        for (int list = 0; list < 6; list++) {
            rows.export("list" + list, (list % 3 == 0 ? ID : "") + "/r" + list + SOMEBODY);
        }
    }

    @Test
    void aGroupOfManyWhoAreAlikeIsJoinedByKeysOnlyAndNamed() {
        onSixLists();
        assertThat(resolve(limits(5, 10)).persons()).isEqualTo(5);
        assertThat(unlikely()).singleElement().satisfies(group -> {
            assertThat(group.kind()).isEqualTo(UnlikelyGroup.Kind.LIKENESS);
            assertThat(group.members()).isEqualTo(6);
            assertThat(group.file()).isEqualTo("file-1.csv");
            assertThat(group.row()).isEqualTo(2);
            assertThat(group.text().english()).contains("file-1.csv, row 2");
            assertThat(group.text().thai()).contains("file-1.csv แถว 2");
        });
    }

    @Test
    void soIsOneInWhichEverybodyIsLikeEverybody() {
        onSixLists();
        resolve(new GroupLimits(20, 100, 10, 10));
        assertThat(unlikely()).extracting(UnlikelyGroup::kind).containsExactly(UnlikelyGroup.Kind.LIKENESS);
    }

    @Test
    void theSameGroupIsOnePersonWhereSoManyAreLikely() {
        onSixLists();
        resolve(limits(5, 10));
        assertThat(resolve(limits(6, 10)).persons()).isOne();
        assertThat(unlikely()).isEmpty();
    }

    @Test
    void anIdThatTooManyHaveIdentifiesNobody() {
        rows.register(ID + "///สมชาย/สุขใจ/M/2010-06-15");
        rows.export(
                "obec",
                IntStream.range(0, 4)
                        .mapToObj(row -> ID + "/r" + row + "//สมชาย" + row + "/สุขใจ" + row + "/M/2010-06-1" + row)
                        .toArray(String[]::new));
        assertThat(resolve(limits(20, 4)).inRegister()).isPositive();
        assertThat(unlikely()).isEmpty();
        IdentityResolution.Summary summary = resolve(limits(20, 3));
        assertThat(summary.persons()).isEqualTo(4);
        assertThat(summary.inRegister()).isZero();
        assertThat(unlikely())
                .extracting(UnlikelyGroup::kind, UnlikelyGroup::members)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(UnlikelyGroup.Kind.ID, 4));
    }

    @Test
    void aReferenceThatTooManyRecordsOfAListHaveJoinsNobody() {
        for (String name : List.of("สมชาย/สุขใจ", "ธนกร/ทองดี", "ปิยะ/มั่นคง", "วีระ/แก้วมณี")) {
            rows.export("obec", "/one//" + name + "/M/2010-06-15");
        }
        assertThat(resolve(limits(20, 3)).persons()).isEqualTo(4);
        assertThat(unlikely()).extracting(UnlikelyGroup::kind).containsExactly(UnlikelyGroup.Kind.REFERENCE);
        assertThat(resolve(limits(20, 4)).persons()).isOne();
    }

    @Test
    void aTelephoneOnThousandsOfRowsCostsNothing() {
        telephoneOn(2_000);
    }

    @Test
    @Tag("long")
    void aTelephoneOnAHundredThousandRowsCostsNothing() {
        telephoneOn(100_000);
    }

    private void telephoneOn(int size) {
        Random random = new Random(size);
        rows.export(
                "obec",
                IntStream.range(0, size).mapToObj(row -> different(row, random)).toArray(String[]::new));
        onSixLists();
        IdentityResolution.Summary summary = resolve(GroupLimits.standard());
        assertThat(summary.records()).isEqualTo(size + 6);
        // some are alike by chance, but nobody because of the telephone
        assertThat(summary.persons()).isGreaterThan((int) (.99 * size));
        assertThat(unlikely()).isEmpty();
    }

    /** Nothing but the telephone is anybody else's. */
    private static String different(int row, Random random) {
        String given = word(random) + row;
        String family = row + word(random);
        return "/r" + row + "//" + given + "/" + family + "/" + (random.nextBoolean() ? "M" : "F") + "/"
                + LocalDate.of(2004, 1, 1).plusDays(random.nextInt(4000)) + "/" + (10 + random.nextInt(80)) + "/"
                + word(random) + "/10710" + row + "/" + word(random) + " " + family + "/0812345678";
    }

    private static String word(Random random) {
        return random.ints(5, 'ก', 'ฮ')
                .mapToObj(letter -> String.valueOf((char) letter))
                .collect(Collectors.joining());
    }
}
