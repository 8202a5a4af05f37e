package org.bringback.source.container;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Optional;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.bringback.source.refusal.Limits;

/** The one data file inside a zip archive. */
public record ZipEntryContent(ZipFile zip, ZipArchiveEntry entry, Limits limits) implements Content {

    @Override
    public InputStream open() throws IOException {
        InputStream unpacked = new CheckedEntry(zip.getInputStream(entry), entry.getCrc());
        return new LimitedInputStream(unpacked, entry.getCompressedSize(), limits);
    }

    @Override
    public Optional<Path> file() {
        return Optional.empty();
    }
}
