package org.bringback.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Commands about cases as people give them, into the output of a site and with a result for programs. */
final class CaseworkCommands {

    private CaseworkCommands() {}

    /** @param name of a kind of worklists, the only one that is written */
    static CommandRun worklists(Site site, String name, String asOf) {
        return run(site, asOf, "worklists", "--only", name);
    }

    /** What is said of the worklists of a day, which have to be written. */
    static JsonNode cases(Site site, String name, String asOf) throws IOException {
        return well(worklists(site, name, asOf));
    }

    static CommandRun forward(Site site, String partner, Path password, String asOf, String... more) {
        List<String> words = new ArrayList<>(List.of("forward", partner, "--password-file", password.toString()));
        words.addAll(List.of(more));
        return run(site, asOf, words.toArray(String[]::new));
    }

    /** What is said of a day's retention, which has to end well. */
    static JsonNode retention(Site site, String asOf, String... more) throws IOException {
        List<String> words = new ArrayList<>(List.of("retention", "run"));
        words.addAll(List.of(more));
        return well(run(site, asOf, words.toArray(String[]::new)));
    }

    private static CommandRun run(Site site, String asOf, String... words) {
        List<String> all = new ArrayList<>(List.of(words));
        all.addAll(List.of("--as-of", asOf, "--output", site.output().toString(), "--json"));
        return site.run(all.toArray(String[]::new));
    }

    private static JsonNode well(CommandRun ran) throws IOException {
        assertThat(ran.code()).as(ran.err()).isZero();
        return ran.json();
    }
}
