package org.bringback.job.protection;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.bringback.text.file.AtomicFile;
import org.bringback.text.file.Secret;
import org.bringback.text.json.Json;

/**
 * The file {@code protection.json} of an encrypted state. It says which key belongs to it, so that another one is refused
 * before anything is opened with it, and whether everything is encrypted yet.
 *
 * @param check derived from the key, and telling nothing of it
 */
record ProtectionMarker(String check, boolean complete) {

    private static final String CHECK = "key_check";
    private static final String COMPLETE = "complete";

    static ProtectionMarker of(Secret secret, boolean complete) {
        return new ProtectionMarker(secret.derive("check").hex(), complete);
    }

    static Optional<ProtectionMarker> find(Path state) throws IOException {
        Path file = file(state);
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        JsonNode marker = Json.INDENTED.readTree(file.toFile());
        return Optional.of(new ProtectionMarker(
                marker.path(CHECK).asText(), marker.path(COMPLETE).asBoolean()));
    }

    boolean belongsTo(Secret secret) {
        return check.equals(of(secret, complete).check());
    }

    void write(Path state) throws IOException {
        try (AtomicFile file = AtomicFile.ownerOnly(file(state))) {
            Json.INDENTED.writeValue(
                    file.draft().toFile(),
                    Json.INDENTED.createObjectNode().put(CHECK, check).put(COMPLETE, complete));
            file.putInPlace();
        }
    }

    static Path file(Path state) {
        return state.resolve("protection.json");
    }
}
