package org.bringback.identity.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bringback.identity.record.PersonRows.key;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.bringback.identity.record.PersonRecord;
import org.bringback.identity.record.PersonRows;
import org.bringback.identity.record.SourceDataset;
import org.bringback.linkage.Linkage;
import org.bringback.linkage.blocking.BlockingKeys;
import org.bringback.linkage.record.Workers;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BlockingKeyIndexTest {

    private final PersonRows rows = new PersonRows();
    private final Workers workers = new Workers(2);

    @TempDir
    Path folder;

    private long register;

    @BeforeEach
    void aRegisterAndAnExport() {
        register = rows.register(
                "N1999900000129/a//สมชาย/สุขใจ/M/2010-06-15/71/ไทรโยค/1071000001/สมศรี สุขใจ/0812345678",
                "N1999900000137/b//ธนกร/ทองดี/M/2012-01-20/10/บางรัก/1010000002/ปิยะ ทองดี/0898765432",
                "/c//ปิยะ");
        rows.export("obec", "N1999900000129/a//สมชาย/สุขใจ/M/2010-06-15", "/b//ปิยะ");
        rows.enter();
    }

    @AfterEach
    void close() {
        workers.close();
    }

    private SourceDataset source(int number) {
        return rows.sources().get(number);
    }

    private RowIndex open() {
        return rows.index(folder).rows(source(0), workers);
    }

    private Path file() {
        return folder.resolve("keys/" + register + ".keys");
    }

    @Test
    void theRowsOfARegisterAreThereWithWhatTheirRecordsSay() {
        RowIndex index = open();
        List<PersonRecord> records = rows.store()
                .byKeys(
                        true,
                        IntStream.rangeClosed(1, 3)
                                .mapToLong(row -> key(register, row))
                                .toArray());
        assertThat(index.size()).isEqualTo(3);
        for (int row = 0; row < 3; row++) {
            assertThat(index.key(row)).isEqualTo(records.get(row).key());
            assertThat(index.hash(row)).isEqualTo(records.get(row).hash());
            assertThat(index.idHash(row)).isEqualTo(records.get(row).idHash());
            assertThat(index.find(records.get(row).key())).contains(row);
        }
        assertThat(index.find(key(register, 4))).isEmpty();
        assertThat(index.find(key(register - 1, 1))).isEmpty();
    }

    @Test
    void keysAreThoseThatTheEngineHasOfOneRowAlone() {
        BlockingKeyIndex index = rows.index(folder);
        RowIndex found = index.rows(source(0), workers);
        assertThat(found.passes()).isEqualTo(index.model().blocking().size());
        BlockingKeys some = found.keys(List.of(2, 0));
        for (int row : List.of(0, 2)) {
            List<PersonRecord> one = rows.store().byKeys(true, new long[] {found.key(row)});
            BlockingKeys alone = Linkage.keys(index.model(), index.vocabulary(), index.rows("one", one), workers);
            for (int pass = 0; pass < found.passes(); pass++) {
                assertThat(found.blockingKey(row, pass)).isEqualTo(alone.key(0, pass));
                assertThat(some.key(row == 2 ? 0 : 1, pass)).isEqualTo(alone.key(0, pass));
            }
        }
        assertThat(IntStream.range(0, found.passes()).filter(pass -> found.blockingKey(0, pass) != 0))
                .hasSize(found.passes());
    }

    @Test
    void aListedRowMeetsTheRegistersRowUnderTheKeysThatBothHave() {
        BlockingKeyIndex index = rows.index(folder);
        RowIndex listed = index.rows(source(1), workers);
        RowIndex registered = index.rows(source(0), workers);
        List<Integer> shared = IntStream.range(0, listed.passes())
                .filter(pass -> listed.blockingKey(0, pass) == registered.blockingKey(0, pass))
                .boxed()
                .toList();
        // the listed row knows no telephone, guardian or district
        assertThat(shared).containsExactly(0, 1, 2, 3, 4);
        assertThat(IntStream.range(0, listed.passes()).mapToObj(pass -> listed.blockingKey(1, pass)))
                .containsOnly(0L);
    }

    @Test
    void aFileThatIsThereIsReadAndNotMadeAgain() throws IOException {
        open();
        rows.state().sql("delete from register_row");
        byte[] before = Files.readAllBytes(file());
        assertThat(open().size()).isEqualTo(3);
        assertThat(Files.readAllBytes(file())).isEqualTo(before);
    }

    @Test
    void aFileThatIsGoneIsMadeAgainTheSame() throws IOException {
        open();
        byte[] before = Files.readAllBytes(file());
        Files.delete(file());
        assertThat(open().size()).isEqualTo(3);
        assertThat(Files.readAllBytes(file())).isEqualTo(before);
        try (Stream<Path> files = Files.list(file().getParent())) {
            assertThat(files).containsExactlyInAnyOrder(file(), folder.resolve("keys/" + register + ".shared"));
        }
    }

    @Test
    void aFileThatIsSpoiltOrMadeFromAnotherSubmissionIsMadeAgain() throws IOException {
        open();
        byte[] before = Files.readAllBytes(file());
        Files.write(file(), new byte[] {1, 2, 3});
        assertThat(open().size()).isEqualTo(3);
        assertThat(Files.readAllBytes(file())).isEqualTo(before);
        rows.state().sql("update submission set sha256 = repeat('f', 64) where id = ?", register);
        rows.state().sql("delete from register_row where row_key > ?", key(register, 1));
        assertThat(open().size()).isOne();
    }

    @Test
    void theEngineIsGivenTheColumnsThatTheModelNames() {
        BlockingKeyIndex index = rows.index(folder);
        List<PersonRecord> one = rows.store().byKeys(true, new long[] {key(register, 1)});
        assertThat(index.rows("one", one).columns()).isEqualTo(PersonRecord.COLUMNS);
        assertThat(index.rows("one", one).rows()).containsExactly(one.get(0).cells());
        assertThat(index.modelLabel()).startsWith("nightly v6 ");
    }
}
