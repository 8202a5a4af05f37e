package org.bringback.identity.index;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.bringback.identity.record.PersonRecord;
import org.bringback.identity.record.PersonRecordStore;
import org.bringback.identity.record.SourceDataset;
import org.bringback.linkage.Linkage;
import org.bringback.linkage.blocking.BlockingKeys;
import org.bringback.linkage.io.MemoryRecordSource;
import org.bringback.linkage.model.LinkageModel;
import org.bringback.linkage.model.ModelWriter;
import org.bringback.linkage.record.Workers;
import org.bringback.text.file.Sha256;

/**
 * The folder of the files that say by which keys rows would meet others. Made from the database when they are missing
 * or were made with another model, or from another file.
 */
public final class BlockingKeyIndex {

    /** What has no meaning for people in front of the blocking keys: the row, what it says, whose ID it names. */
    private static final int FIXED = 3;

    private static final int ROW = 0;
    private static final int HASH = 1;
    private static final int ID = 2;

    private final Path folder;
    private final PersonRecordStore personRecords;
    private final LinkageModel model;
    private final Linkage.Vocabulary vocabulary;
    private final String modelLabel;
    /** By stamp: a file is mapped once, however many units look into it. */
    private final Map<Long, BlockingKeyFile> open = new ConcurrentHashMap<>();

    public BlockingKeyIndex(
            Path folder, PersonRecordStore personRecords, LinkageModel model, Linkage.Vocabulary vocabulary) {
        this.folder = folder;
        this.personRecords = personRecords;
        this.model = model;
        this.vocabulary = vocabulary;
        this.modelLabel = ModelWriter.label(model);
    }

    /** Names the model in everything that comes of it. */
    public String modelLabel() {
        return modelLabel;
    }

    public LinkageModel model() {
        return model;
    }

    public Linkage.Vocabulary vocabulary() {
        return vocabulary;
    }

    /** The rows of a register, or the records that an export began, in their order. */
    public RowIndex rows(SourceDataset source, Workers workers) {
        BlockingKeyFile table =
                open.computeIfAbsent(fingerprint(source), fingerprint -> table(source, fingerprint, workers));
        return new RowIndex(source, table, model.blocking().size());
    }

    private BlockingKeyFile table(SourceDataset source, long fingerprint, Workers workers) {
        Path file = folder.resolve(source.submission() + ".keys");
        int width = FIXED + model.blocking().size();
        try {
            Optional<BlockingKeyFile> there = BlockingKeyFile.find(file, fingerprint, width);
            if (there.isEmpty()) {
                build(file, fingerprint, width, source, workers);
                there = BlockingKeyFile.find(file, fingerprint, width);
            }
            return there.orElseThrow();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void build(Path file, long fingerprint, int width, SourceDataset source, Workers workers)
            throws IOException {
        try (BlockingKeyFile.Writer out = new BlockingKeyFile.Writer(file, fingerprint, width)) {
            personRecords.forEachPage(source, page -> write(out, page, workers));
            out.finish();
        }
    }

    private void write(BlockingKeyFile.Writer out, List<PersonRecord> page, Workers workers) {
        BlockingKeys keys = Linkage.keys(model, vocabulary, rows("rows", page), workers);
        try {
            for (int row = 0; row < page.size(); row++) {
                out.add(page.get(row).key());
                out.add(page.get(row).hash());
                out.add(page.get(row).idHash());
                for (int pass = 0; pass < keys.passes(); pass++) {
                    out.add(keys.key(row, pass));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Rows as the engine takes them. */
    public MemoryRecordSource rows(String name, List<PersonRecord> personRecords) {
        return new MemoryRecordSource(
                name, columns(), personRecords.stream().map(PersonRecord::cells).collect(Collectors.toList()));
    }

    /** The columns of rows, by the names that the model has for them. */
    public List<String> columns() {
        List<String> columns = new ArrayList<>(PersonRecord.COLUMNS);
        model.id().ifPresent(id -> columns.set(0, id));
        return columns;
    }

    private long fingerprint(SourceDataset source) {
        return new Sha256()
                .add(modelLabel + source.submission() + source.sha256())
                .first64Bits();
    }

    /** A submission's rows by number. */
    public static final class RowIndex {

        private final SourceDataset source;
        private final BlockingKeyFile table;
        private final int passes;

        RowIndex(SourceDataset source, BlockingKeyFile table, int passes) {
            this.source = source;
            this.table = table;
            this.passes = passes;
        }

        public SourceDataset source() {
            return source;
        }

        public int size() {
            return table.rows();
        }

        public long key(int row) {
            return table.get(row, ROW);
        }

        public long hash(int row) {
            return table.get(row, HASH);
        }

        /** See {@link PersonRecord#idHash}. */
        public long idHash(int row) {
            return table.get(row, ID);
        }

        public long blockingKey(int row, int pass) {
            return table.get(row, FIXED + pass);
        }

        /** How many blocking rules there are. */
        public int passes() {
            return passes;
        }

        /** Where a row is; empty when it is not of this submission. */
        public Optional<Integer> find(long key) {
            int row = table.find(key);
            return row < 0 ? Optional.empty() : Optional.of(row);
        }

        /** The keys of some rows. */
        public BlockingKeys keys(List<Integer> rows) {
            long[] keys = new long[rows.size() * passes];
            for (int i = 0; i < rows.size(); i++) {
                for (int pass = 0; pass < passes; pass++) {
                    keys[i * passes + pass] = blockingKey(rows.get(i), pass);
                }
            }
            return new BlockingKeys(passes, keys);
        }
    }
}
