package org.bringback.delivery;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a release is made of: {@code manifest.json}. It names no clock, host or run, so that the same inputs give the
 * same manifest in the same state.
 *
 * @param asOf ISO date the figures are about
 * @param revision of the release, from 1
 * @param version of bringback
 * @param state id of the state that made the release; null in releases older than that
 * @param inputs the files taken in
 * @param files the files published, by name, without the manifest itself
 */
public record Manifest(
        @JsonProperty("as_of") String asOf,
        int revision,
        String version,
        @Nullable @JsonInclude(JsonInclude.Include.NON_NULL) String state,
        List<Input> inputs,
        List<PublishedFile> files) {

    /** A file the figures were computed from. */
    public record Input(
            String kind, String list, @JsonProperty("as_of") String asOf, String file, String sha256) {}

    /** A file of the release. */
    public record PublishedFile(String name, long bytes, String sha256) {}

    Manifest withRevision(int number) {
        return new Manifest(asOf, number, version, state, inputs, files);
    }

    boolean saysTheSameAs(Manifest other) {
        return withRevision(0).equals(other.withRevision(0));
    }
}
