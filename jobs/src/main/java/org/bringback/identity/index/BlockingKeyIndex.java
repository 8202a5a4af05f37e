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
import org.bringback.intake.row.RowKey;
import org.bringback.linkage.Linkage;
import org.bringback.linkage.io.MemoryRecordSource;
import org.bringback.linkage.model.LinkageModel;
import org.bringback.linkage.model.ModelWriter;
import org.bringback.linkage.record.LongSet;
import org.bringback.linkage.record.Workers;
import org.bringback.text.file.Sha256;

/**
 * The folder of the files that say by which keys rows would meet others. Made from the database when they are missing
 * or were made with another model, or from another file, and nobody lends them.
 */
public final class BlockingKeyIndex {

    /** What has no meaning for people in front of the blocking keys: the row, what it says, whose ID it names. */
    static final int FIXED = 3;

    static final int ROW = 0;
    static final int HASH = 1;
    static final int ID = 2;
    private static final LongSet NONE = new LongSet();

    private final Path folder;
    private final BlockingKeyBuilder builder;
    private final LinkageModel model;
    private final Linkage.Vocabulary vocabulary;
    private final String modelLabel;
    private final KeyFileLender lender;
    /** By stamp: a file is mapped once, however many units look into it. */
    private final Map<Long, BlockingKeyFile> open = new ConcurrentHashMap<>();
    /** By stamp: what several rows of a file say word for word. */
    private final Map<Long, LongSet> repeated = new ConcurrentHashMap<>();
    /** By submission that was opened: telephones that many of its people have. */
    private final Map<Long, LongSet> shared = new ConcurrentHashMap<>();

    public BlockingKeyIndex(
            Path folder, PersonRecordStore personRecords, LinkageModel model, Linkage.Vocabulary vocabulary) {
        this(folder, personRecords, model, vocabulary, KeyFileLender.NOBODY);
    }

    public BlockingKeyIndex(
            Path folder,
            PersonRecordStore personRecords,
            LinkageModel model,
            Linkage.Vocabulary vocabulary,
            KeyFileLender lender) {
        this.lender = lender;
        this.folder = folder;
        this.builder = new BlockingKeyBuilder(personRecords, model, vocabulary);
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
        return new RowIndex(source, file(source, workers), model.blocking().size());
    }

    private BlockingKeyFile file(SourceDataset source, Workers workers) {
        return open.computeIfAbsent(fingerprint(source), fingerprint -> table(source, fingerprint, workers));
    }

    /**
     * The {@link RowIndex#hash hashes} that several rows of a source have. Found once for all units of a
     * register: each looking through all units before it takes a time that grows with the square of the rows.
     */
    public LongSet repeatedHashes(SourceDataset source, Workers workers) {
        BlockingKeyFile file = file(source, workers);
        return repeated.computeIfAbsent(fingerprint(source), any -> file.repeated(HASH));
    }

    private BlockingKeyFile table(SourceDataset source, long fingerprint, Workers workers) {
        Path file = folder.resolve(names(source.submission()).get(0));
        int width = FIXED + model.blocking().size();
        try {
            Path phones = phones(source.submission());
            Optional<BlockingKeyFile> there = BlockingKeyFile.find(file, fingerprint, width);
            Optional<BlockingKeyFile> sharedThere = BlockingKeyFile.find(phones, fingerprint, 1);
            if (there.isEmpty() || sharedThere.isEmpty()) {
                lender.lend(file);
                lender.lend(phones);
                there = BlockingKeyFile.find(file, fingerprint, width);
                sharedThere = BlockingKeyFile.find(phones, fingerprint, 1);
            }
            if (there.isEmpty() || sharedThere.isEmpty()) {
                builder.build(file, phones, fingerprint, source, workers);
                there = BlockingKeyFile.find(file, fingerprint, width);
                sharedThere = BlockingKeyFile.find(phones, fingerprint, 1);
            }
            shared.put(source.submission(), sharedThere.orElseThrow().firstColumn());
            return there.orElseThrow();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Rows as the engine takes them. */
    public MemoryRecordSource rows(String name, List<PersonRecord> personRecords) {
        return rows(model, name, personRecords);
    }

    static MemoryRecordSource rows(LinkageModel model, String name, List<PersonRecord> personRecords) {
        return new MemoryRecordSource(
                name,
                columns(model),
                personRecords.stream().map(PersonRecord::cells).collect(Collectors.toList()));
    }

    /** The columns of rows, by the names that the model has for them. */
    public List<String> columns() {
        return columns(model);
    }

    private static List<String> columns(LinkageModel model) {
        List<String> columns = new ArrayList<>(PersonRecord.COLUMNS);
        model.id().ifPresent(id -> columns.set(0, id));
        return columns;
    }

    /** Rows to weigh pairs of: without the telephones that many people of their file have. */
    public MemoryRecordSource rowsToWeigh(String name, List<PersonRecord> personRecords) {
        return rows(name, personRecords.stream().map(this::toWeigh).toList());
    }

    /** A row as in {@link #rowsToWeigh}. */
    public PersonRecord toWeigh(PersonRecord row) {
        return SharedPhones.without(row, shared(RowKey.of(row.key()).submission()));
    }

    /** As the last night found them, where this process has not opened the source. */
    private LongSet shared(long submission) {
        return shared.computeIfAbsent(submission, any -> {
            try {
                return BlockingKeyFile.find(phones(submission), 1)
                        .map(BlockingKeyFile::firstColumn)
                        .orElse(NONE);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    private Path phones(long submission) {
        return folder.resolve(names(submission).get(1));
    }

    /** The names of a submission's files. */
    public static List<String> names(long submission) {
        return List.of(submission + ".keys", submission + ".shared");
    }

    private long fingerprint(SourceDataset source) {
        return new Sha256()
                .add(modelLabel + source.submission() + source.sha256())
                .first64Bits();
    }
}
