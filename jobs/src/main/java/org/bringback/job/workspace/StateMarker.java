package org.bringback.job.workspace;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.UUID;
import org.bringback.text.file.AtomicFile;
import org.bringback.text.file.Sha256;
import org.bringback.text.json.Json;

/** The file {@code state.json} beside the archive. It says which database belongs here, also when that is gone. */
record StateMarker(Path file) {

    private static final String ID = "id";
    private static final String DEMO = "demo-";
    private static final int DIGITS = 16;

    static StateMarker in(Path folder) {
        return new StateMarker(folder.resolve("state.json"));
    }

    /** The id of a state that is made anew from a synthetic country; the same country gives the same id. */
    static String demoId(String country) {
        return DEMO + Sha256.hex(country).substring(0, DIGITS);
    }

    static boolean isDemo(String id) {
        return id.startsWith(DEMO);
    }

    static String newId() {
        return UUID.randomUUID().toString();
    }

    /** The state's id; empty where the marker is missing or damaged. */
    Optional<String> find() throws IOException {
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        return Json.find(file, JsonNode.class)
                .map(marker -> marker.path(ID).asText())
                .filter(id -> !id.isEmpty());
    }

    void write(String id) throws IOException {
        try (AtomicFile marker = AtomicFile.ownerOnly(file)) {
            Json.INDENTED.writeValue(
                    marker.draft().toFile(), Json.INDENTED.createObjectNode().put(ID, id));
            marker.putInPlace();
        }
    }
}
