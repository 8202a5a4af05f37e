package org.bringback;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.poi.poifs.filesystem.DirectoryNode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;

/** How often an encrypted workbook says that a password is to be digested before it is tried. */
public final class SpinCount {

    private SpinCount() {}

    /** Writes a copy that asks for two thousand million rounds, which would take hours. */
    public static Path twoThousandMillion(Path encrypted, Path target) throws IOException {
        try (POIFSFileSystem container = new POIFSFileSystem(encrypted.toFile(), true);
                POIFSFileSystem changed = new POIFSFileSystem();
                OutputStream out = Files.newOutputStream(target)) {
            DirectoryNode root = container.getRoot();
            for (String name : root.getEntryNames()) {
                if (root.getEntryCaseInsensitive(name).isDocumentEntry()) {
                    try (InputStream in = root.createDocumentInputStream(name)) {
                        String text = new String(in.readAllBytes(), StandardCharsets.ISO_8859_1)
                                .replaceAll("spinCount=\"\\d+\"", "spinCount=\"2000000000\"");
                        changed.createDocument(
                                new ByteArrayInputStream(text.getBytes(StandardCharsets.ISO_8859_1)), name);
                    }
                }
            }
            changed.writeFilesystem(out);
        }
        return target;
    }
}
