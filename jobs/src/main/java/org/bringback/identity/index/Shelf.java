package org.bringback.identity.index;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.bringback.identity.linkage.Linkage;
import org.bringback.identity.linkage.model.Model;
import org.bringback.identity.linkage.model.ModelWriter;
import org.bringback.identity.linkage.pairs.BlockingKeys;
import org.bringback.identity.linkage.records.MemoryRows;
import org.bringback.identity.linkage.records.Workers;
import org.bringback.identity.records.Saying;
import org.bringback.identity.records.SayingStore;
import org.bringback.identity.records.Source;

/**
 * The folder of the files that say by which keys rows would meet others. Made from the database when they are missing
 * or were made with another model, or from another file.
 */
public final class Shelf {

    /** What has no meaning for people in front of the blocking keys: the row, what it says, whose ID it names. */
    private static final int FIXED = 3;

    private static final int ROW = 0;
    private static final int HASH = 1;
    private static final int ID = 2;

    private final Path folder;
    private final SayingStore sayings;
    private final Model model;
    private final Linkage.Vocabulary vocabulary;
    private final String label;
    /** By stamp: a file is mapped once, however many units look into it. */
    private final Map<Long, LongTable> open = new ConcurrentHashMap<>();

    public Shelf(Path folder, SayingStore sayings, Model model, Linkage.Vocabulary vocabulary) {
        this.folder = folder;
        this.sayings = sayings;
        this.model = model;
        this.vocabulary = vocabulary;
        this.label = ModelWriter.label(model);
    }

    /** Names the model in everything that comes of it. */
    public String label() {
        return label;
    }

    public Model model() {
        return model;
    }

    public Linkage.Vocabulary vocabulary() {
        return vocabulary;
    }

    /** The rows of a register, or the records that an export began, in their order. */
    public RowIndex rows(Source source, Workers workers) {
        LongTable table = open.computeIfAbsent(stamp(source), stamp -> table(source, stamp, workers));
        return new RowIndex(source, table, model.blocking().size());
    }

    private LongTable table(Source source, long stamp, Workers workers) {
        Path file = folder.resolve(source.submission() + ".keys");
        int width = FIXED + model.blocking().size();
        try {
            Optional<LongTable> there = LongTable.find(file, stamp, width);
            if (there.isEmpty()) {
                make(file, stamp, width, source, workers);
                there = LongTable.find(file, stamp, width);
            }
            return there.orElseThrow();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void make(Path file, long stamp, int width, Source source, Workers workers) throws IOException {
        try (LongTable.Writer out = new LongTable.Writer(file, stamp, width)) {
            sayings.eachPage(source, page -> write(out, page, workers));
            out.finish();
        }
    }

    private void write(LongTable.Writer out, List<Saying> page, Workers workers) {
        BlockingKeys keys = Linkage.keys(model, vocabulary, rows("rows", page), workers);
        try {
            for (int row = 0; row < page.size(); row++) {
                out.add(page.get(row).key());
                out.add(page.get(row).hash());
                out.add(page.get(row).idNumber());
                for (int pass = 0; pass < keys.passes(); pass++) {
                    out.add(keys.key(row, pass));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Rows as the engine takes them. */
    public MemoryRows rows(String name, List<Saying> sayings) {
        List<String> columns = new ArrayList<>(Saying.COLUMNS);
        model.id().ifPresent(id -> columns.set(0, id));
        return new MemoryRows(name, columns, sayings.stream().map(Saying::cells).collect(Collectors.toList()));
    }

    private long stamp(Source source) {
        try {
            MessageDigest sha = MessageDigest.getInstance("SHA-256");
            sha.update((label + source.submission() + source.sha256()).getBytes(StandardCharsets.UTF_8));
            return ByteBuffer.wrap(sha.digest()).getLong();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /** A submission's rows by number. */
    public static final class RowIndex {

        private final Source source;
        private final LongTable table;
        private final int passes;

        RowIndex(Source source, LongTable table, int passes) {
            this.source = source;
            this.table = table;
            this.passes = passes;
        }

        public Source source() {
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

        /** See {@link Saying#idNumber()}. */
        public long idNumber(int row) {
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
