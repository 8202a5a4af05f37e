package org.bringback.identity.index;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import org.bringback.identity.record.PersonRecord;
import org.bringback.identity.record.PersonRecordStore;
import org.bringback.identity.record.SourceDataset;
import org.bringback.linkage.Linkage;
import org.bringback.linkage.blocking.BlockingKeys;
import org.bringback.linkage.model.LinkageModel;
import org.bringback.linkage.record.Workers;

/**
 * Makes the files of a {@link BlockingKeyIndex} from the database.
 *
 * @param personRecords what the rows say
 * @param model by whose rules rows meet
 */
record BlockingKeyBuilder(PersonRecordStore personRecords, LinkageModel model, Linkage.Vocabulary vocabulary) {

    /**
     * Writes the keys of a source's rows, and the telephones that many of its people have.
     *
     * @param fingerprint of model and source, written into both
     */
    void build(Path file, Path phones, long fingerprint, SourceDataset source, Workers workers) throws IOException {
        SharedPhones sharedPhones = new SharedPhones();
        int width = BlockingKeyIndex.FIXED + model.blocking().size();
        try (BlockingKeyFile.Writer out = new BlockingKeyFile.Writer(file, fingerprint, width);
                PagesBehind pages = new PagesBehind()) {
            personRecords.forEachPage(
                    source,
                    page -> pages.begin(() -> {
                        page.forEach(sharedPhones::add);
                        write(out, page, workers);
                    }));
            pages.await();
            out.finish();
        }
        try (BlockingKeyFile.Writer out = new BlockingKeyFile.Writer(phones, fingerprint, 1)) {
            for (long phone : sharedPhones.found().toArray()) {
                out.add(phone);
            }
            out.finish();
        }
    }

    private void write(BlockingKeyFile.Writer out, List<PersonRecord> page, Workers workers) {
        BlockingKeys keys = Linkage.keys(model, vocabulary, BlockingKeyIndex.rows(model, "rows", page), workers);
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
}
