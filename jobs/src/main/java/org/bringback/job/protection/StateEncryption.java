package org.bringback.job.protection;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.bringback.text.file.AtomicFile;
import org.bringback.text.file.OwnerOnly;
import org.bringback.text.file.SealedFile;
import org.bringback.text.file.Secret;
import org.h2.tools.ChangeFileEncryption;

/**
 * Encrypts a plain state in place. Every file is replaced by its encrypted copy in one step, and the marker says before
 * that what is going on: killed at any moment and called again, it ends the same.
 */
public final class StateEncryption {

    private static final byte[] ENCRYPTED_DATABASE = "H2encrypt\n".getBytes(StandardCharsets.US_ASCII);
    private static final String DRAFT = "draft";

    private final Path state;
    private final Secret secret;

    private StateEncryption(Path state, Secret secret) {
        this.state = state;
        this.secret = secret;
    }

    /**
     * Encrypts a state that nobody works on; its lock is the caller's.
     *
     * @return how many files were encrypted
     */
    public static int encrypt(Path state, KeyFile key) throws IOException {
        Secret secret = key.read(state);
        Optional<ProtectionMarker> marker = ProtectionMarker.find(state);
        if (marker.isPresent()) {
            StateProtection.requireKey(state, marker.get(), secret);
        } else {
            ProtectionMarker.of(secret, false).write(state);
        }
        OwnerOnly.restrictAll(state);
        StateEncryption encryption = new StateEncryption(state, secret);
        int files = encryption.archive() + encryption.database();
        StateProtection.sealedKeys(state, secret).seal();
        ProtectionMarker.of(secret, true).write(state);
        return files;
    }

    private int archive() throws IOException {
        int files = 0;
        for (Path file : files(state.resolve("archive"))) {
            if (file.toString().endsWith(".part")) {
                // half a copy that a killed run left
                Files.delete(file);
            } else if (!SealedFile.isSealed(file)) {
                seal(file);
                files++;
            }
        }
        return files;
    }

    private void seal(Path file) throws IOException {
        try (AtomicFile sealed = AtomicFile.ownerOnly(file)) {
            try (InputStream in = Files.newInputStream(file);
                    OutputStream out = SealedFile.sealing(
                            Files.newOutputStream(sealed.draft()), new StateKeys(secret).archive())) {
                in.transferTo(out);
            }
            sealed.putInPlace();
        }
    }

    private int database() throws IOException {
        Path file = state.resolve(StateProtection.DATABASE_FILE);
        if (!Files.exists(file) || isEncryptedDatabase(file)) {
            return 0;
        }
        try (AtomicFile copy = AtomicFile.at(file, DRAFT + ".mv.db")) {
            OwnerOnly.file(copy.draft());
            try (OutputStream out = Files.newOutputStream(copy.draft())) {
                Files.copy(file, out);
            }
            char[] password = new StateKeys(secret).database().toCharArray();
            ChangeFileEncryption.execute(state.toAbsolutePath().toString(), DRAFT, "AES", null, password, true);
            OwnerOnly.fileIfMissing(copy.draft());
            copy.putInPlace();
        } catch (SQLException e) {
            throw new IOException("the database's file could not be encrypted", e);
        }
        return 1;
    }

    private static boolean isEncryptedDatabase(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return Arrays.equals(in.readNBytes(ENCRYPTED_DATABASE.length), ENCRYPTED_DATABASE);
        }
    }

    private static List<Path> files(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> all = Files.list(folder)) {
            return all.filter(Files::isRegularFile).sorted().toList();
        }
    }
}
