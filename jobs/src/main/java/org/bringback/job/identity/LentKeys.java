package org.bringback.job.identity;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.bringback.identity.index.KeyFileLender;
import org.bringback.job.lease.WorkContentStore;
import org.bringback.text.file.AtomicFile;
import org.bringback.text.file.OwnerOnly;
import org.bringback.text.file.SealedFile;
import org.bringback.text.file.Secret;
import org.bringback.text.file.TemporaryFile;
import org.bringback.text.file.UnsealException;

/**
 * Blocking keys that the night's process has made: making them takes about as long as comparing, so workers get them through
 * the database. What a worker does not get it makes.
 *
 * @param secret with which they are encrypted on the way, where the state is
 */
record LentKeys(WorkContentStore contents, Optional<Secret> secret) implements KeyFileLender {

    private static final String PREFIX = "keys/";

    /** Takes what is lent. */
    interface Taker {
        void take(String name, InputStream content) throws IOException;
    }

    /** Gives a file to whoever asks for one of its name. */
    void give(Path file, Taker taker) throws IOException {
        String name = PREFIX + file.getFileName();
        if (secret.isEmpty()) {
            try (InputStream in = Files.newInputStream(file)) {
                taker.take(name, in);
            }
            return;
        }
        try (TemporaryFile sealed = new TemporaryFile()) {
            try (OutputStream out = SealedFile.sealing(Files.newOutputStream(sealed.path()), secret.get())) {
                Files.copy(file, out);
            }
            try (InputStream in = Files.newInputStream(sealed.path())) {
                taker.take(name, in);
            }
        }
    }

    @Override
    public void lend(Path file) throws IOException {
        OwnerOnly.folder(file.resolveSibling(""));
        String name = PREFIX + file.getFileName();
        try (AtomicFile whole = AtomicFile.ownerOnly(file)) {
            if (secret.isEmpty() ? copy(name, whole.draft()) : unseal(name, whole.draft(), secret.get())) {
                whole.putInPlace();
            }
        }
    }

    private boolean copy(String name, Path to) throws IOException {
        try (OutputStream out = Files.newOutputStream(to)) {
            return contents.copy(WorkContentStore.ANY, name, out);
        }
    }

    private boolean unseal(String name, Path to, Secret key) throws IOException {
        try (TemporaryFile sealed = new TemporaryFile()) {
            if (!copy(name, sealed.path())) {
                return false;
            }
            try (InputStream in = SealedFile.open(sealed.path(), key);
                    OutputStream out = Files.newOutputStream(to)) {
                in.transferTo(out);
            }
            return true;
        } catch (UnsealException e) {
            // it can be made
            return false;
        }
    }
}
