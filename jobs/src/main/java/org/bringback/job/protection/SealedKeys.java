package org.bringback.job.protection;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.bringback.text.file.AtomicFile;
import org.bringback.text.file.SealedFile;
import org.bringback.text.file.Secret;
import org.bringback.text.file.UnsealException;

/**
 * The blocking keys of an encrypted state: sealed while nobody works on it, plain while somebody does, as they are looked
 * up at random. What is damaged is deleted: keys can always be made again.
 */
record SealedKeys(Path folder, Secret secret) {

    private static final String SEALED = ".sealed";

    /** Before the keys are used. */
    void restore() throws IOException {
        for (Path sealed : files(true)) {
            String name = sealed.getFileName().toString();
            Path plain = sealed.resolveSibling(name.substring(0, name.length() - SEALED.length()));
            if (Files.exists(plain)) {
                continue;
            }
            try (AtomicFile file = AtomicFile.ownerOnly(plain)) {
                try (InputStream in = SealedFile.open(sealed, secret);
                        OutputStream out = Files.newOutputStream(file.draft())) {
                    in.transferTo(out);
                }
                file.putInPlace();
                // says that nothing has changed since it was sealed
                Files.setLastModifiedTime(plain, Files.getLastModifiedTime(sealed));
            } catch (UnsealException e) {
                Files.delete(sealed);
            }
        }
    }

    /** When the work is done. */
    void seal() throws IOException {
        for (Path plain : files(false)) {
            Path sealed = plain.resolveSibling(plain.getFileName() + SEALED);
            boolean same =
                    Files.exists(sealed) && Files.getLastModifiedTime(sealed).equals(Files.getLastModifiedTime(plain));
            if (!same) {
                seal(plain, sealed);
            }
            Files.delete(plain);
        }
    }

    private void seal(Path plain, Path sealed) throws IOException {
        try (AtomicFile file = AtomicFile.ownerOnly(sealed)) {
            try (InputStream in = Files.newInputStream(plain);
                    OutputStream out = SealedFile.sealing(Files.newOutputStream(file.draft()), secret)) {
                in.transferTo(out);
            }
            file.putInPlace();
        }
    }

    private List<Path> files(boolean sealed) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> all = Files.list(folder)) {
            return all.filter(Files::isRegularFile)
                    .filter(file -> file.toString().endsWith(SEALED) == sealed)
                    .sorted()
                    .toList();
        }
    }
}
