package org.bringback.delivery;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/**
 * What a release is made of: {@code manifest.json}. It names no clock, host or run, so that the same inputs give the
 * same manifest in the same state.
 *
 * @param asOf ISO date the figures are about
 * @param revision of the release, from 1
 * @param version of bringback
 * @param state id of the state that made the release; null in releases older than that
 * @param synthetic whether the figures are a synthetic country's
 * @param printed which reports of which figures; null in releases older than that
 * @param inputs the files taken in
 * @param files the files published, by name, without the manifest itself
 */
public record Manifest(
        @JsonProperty("as_of") String asOf,
        int revision,
        String version,
        @Nullable @JsonInclude(JsonInclude.Include.NON_NULL) String state,
        boolean synthetic,
        @Nullable @JsonInclude(JsonInclude.Include.NON_NULL) Printed printed,
        List<Input> inputs,
        List<PublishedFile> files) {

    /**
     * Which reports of which figures.
     *
     * @param levels whose sheets, as the command line calls them
     * @param languages of the sheets
     * @param nations the nation's revision at every day whose figures are printed, by ISO date
     */
    public record Printed(List<String> levels, List<String> languages, SortedMap<String, Integer> nations) {}

    /**
     * A file the figures were computed from.
     *
     * @param sha256 null but in releases older than that: who guesses a row could try the guess on it
     */
    public record Input(
            String kind,
            String list,
            @JsonProperty("as_of") String asOf,
            String file,

            @Nullable @JsonInclude(JsonInclude.Include.NON_NULL)
            String sha256) {}

    /** A file of the release. */
    public record PublishedFile(String name, long bytes, String sha256) {}

    /** Where a release comes from: all that its manifest says and its files do not. */
    public record Source(String version, String state, boolean synthetic, Printed printed, List<Input> inputs) {}

    static Manifest of(String asOf, Source source, List<PublishedFile> files) {
        return new Manifest(
                asOf,
                0,
                source.version(),
                source.state(),
                source.synthetic(),
                source.printed(),
                source.inputs(),
                files);
    }

    Manifest withRevision(int number) {
        return new Manifest(asOf, number, version, state, synthetic, printed, inputs, files);
    }

    boolean saysTheSameAs(Manifest other) {
        return withRevision(0).equals(other.withRevision(0));
    }
}
