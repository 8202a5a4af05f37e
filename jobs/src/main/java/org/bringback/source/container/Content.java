package org.bringback.source.container;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Optional;

/** Bytes that can be read from the start as often as needed: a file, or what is packed inside one. */
public interface Content {

    InputStream open() throws IOException;

    /** The file itself, where the bytes lie unpacked on the disk and can be read at random. */
    Optional<Path> file();

    /** The first bytes, fewer than asked for only when there are no more. */
    default byte[] head(int length) throws IOException {
        try (InputStream in = open()) {
            return in.readNBytes(length);
        }
    }
}
