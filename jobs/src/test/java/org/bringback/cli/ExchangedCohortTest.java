package org.bringback.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The main cohort's figures are handed on beside the programmes', each of its own day. */
class ExchangedCohortTest {

    /** Of the clean export of one list: so many rows of each status were made ({@code InputSamples}). */
    private static final Map<String, Integer> CASES =
            Map.of("FOUND_RETURNED", 13, "FOUND_NOT_RETURNED", 9, "NOT_FOUND", 6, "IN_PROCESS", 2, "DIED", 1);

    @TempDir
    Path folder;

    @Test
    void itsCasesByStatusAreInTheDhis2FileAndInTheSdmxFile() throws IOException {
        Site site = new Site(folder)
                .put(Countries.HOME.resolve("input-samples/export-ovec-2022-05-31.csv"))
                .put(Countries.HOME.resolve("input-samples/programmes/programme-advance-incidents-2023-03-31.csv"));
        assertThat(site.nightly().json().get("outputs").toString()).contains("/portfolio.");

        Path published = site.output().resolve("programmes/2023-03-31/published");
        Map<String, Integer> handedOn = new TreeMap<>();
        for (JsonNode value : new ObjectMapper()
                .readTree(published.resolve("dhis2.json").toFile())
                .get("dataValues")) {
            if (value.get("dataElement").asText().equals("BB_COHORT_CASES")) {
                assertThat(value.get("period").asText()).isEqualTo("20220531");
                handedOn.put(
                        value.get("categoryOptionCombo").asText().replace("BB_STATUS_", ""),
                        value.get("value").asInt());
            }
        }
        assertThat(handedOn).containsAllEntriesOf(CASES);
        assertThat(Files.readAllLines(published.resolve("sdmx.csv")))
                .anySatisfy(
                        line -> assertThat(line)
                                .startsWith(
                                        "dataflow,BRINGBACK:REPORTS(1.0),I,portfolio,cohort,FOUND_RETURNED,cases,2022-05-31,13,"));
    }
}
