package org.bringback.intake.classify;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.bringback.intake.layout.HeaderKey;
import org.bringback.reference.agency.Layout;
import org.bringback.reference.codes.Sex;
import org.bringback.reference.codes.Status;
import org.bringback.reference.codes.Statuses;
import org.jspecify.annotations.Nullable;

/** The words of one layout for sexes and statuses: the office's own first, then those that every list may use. */
final class LayoutVocabulary {

    private static final Map<String, Sex> SEXES = Map.of(
            "ช", Sex.M, "ชาย", Sex.M, "ด.ช.", Sex.M, "m", Sex.M, "male", Sex.M, "ญ", Sex.F, "หญิง", Sex.F, "ด.ญ.",
            Sex.F, "f", Sex.F, "female", Sex.F);

    private final Map<String, Sex> sexes = new HashMap<>(SEXES);
    private final Map<String, Status> ownStatuses = new HashMap<>();
    private final Statuses statuses;
    private final String knownStatuses;

    LayoutVocabulary(Layout layout, Statuses statuses) {
        this.statuses = statuses;
        layout.sexWords().forEach((word, sex) -> sexes.put(HeaderKey.of(word), sex));
        layout.statusWords().forEach((word, status) -> {
            ownStatuses.put(word, status);
            ownStatuses.put(HeaderKey.of(word), status);
        });
        this.knownStatuses = layout.statusWords().isEmpty()
                ? Arrays.stream(Status.values())
                        .map(status -> statuses.labels(status).thai())
                        .collect(Collectors.joining(", "))
                : String.join(", ", layout.statusWords().keySet());
    }

    @Nullable
    Sex sex(String word) {
        Sex sex = sexes.get(word);
        return sex != null ? sex : sexes.get(HeaderKey.of(word));
    }

    @Nullable
    Status status(String word) {
        Status own = ownStatuses.get(word);
        if (own == null) {
            own = statuses.find(word).orElse(null);
        }
        return own != null ? own : ownStatuses.get(HeaderKey.of(word));
    }

    /** What the office may write, for a notice. */
    String knownStatuses() {
        return knownStatuses;
    }
}
