package org.bringback.reference.codes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.bringback.reference.JobsFolder;
import org.bringback.reference.ReferenceData;
import org.bringback.reference.file.ConfigurationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProvinceTilesTest {

    private static final Provinces PROVINCES =
            ReferenceData.load(JobsFolder.real()).provinces();

    @TempDir
    Path jobs;

    /** First province, second province, and whether the first lies left of or above the second. */
    @ParameterizedTest
    @CsvSource({
        "57, 50, above",
        "50, 10, above",
        "10, 90, above",
        "90, 96, above",
        "85, 86, left",
        "58, 55, left",
        "71, 34, left",
        "43, 30, above",
        "20, 21, above",
        "83, 80, left",
        "76, 77, above",
        "70, 25, left"
    })
    void neighboursLieAboutWhereTheyAre(String first, String second, String how) {
        ProvinceTiles tiles = ProvinceTiles.load(JobsFolder.real(), PROVINCES);
        ProvinceTiles.Tile one = tiles.byProvince().get(new ProvinceCode(first));
        ProvinceTiles.Tile other = tiles.byProvince().get(new ProvinceCode(second));
        assertThat(how.equals("left") ? one.column() : one.row())
                .isLessThan(how.equals("left") ? other.column() : other.row());
    }

    @Test
    void everyProvinceHasATile() {
        assertThat(ProvinceTiles.load(JobsFolder.real(), PROVINCES).byProvince())
                .hasSize(77);
    }

    @ParameterizedTest
    @CsvSource({
        "'code,column,row\n10,1,1\n', has no place",
        "'code,column,row\n10,1,1\n11,1,1\n', occurs twice",
        "'code,column,row\n10,0,1\n', column must be",
        "'code,column,row\nnowhere,1,1\n', no such province"
    })
    void aWrongFileIsRefused(String text, String why) throws IOException {
        Files.createDirectories(jobs.resolve("reference"));
        Files.writeString(jobs.resolve("reference/province-tiles.csv"), text);
        assertThatThrownBy(() -> ProvinceTiles.load(jobs, PROVINCES))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContaining(why);
    }
}
