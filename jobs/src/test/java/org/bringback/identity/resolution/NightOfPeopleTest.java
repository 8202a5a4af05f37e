package org.bringback.identity.resolution;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.bringback.cli.evaluate.people.PeopleFiles;
import org.bringback.cli.evaluate.people.PeopleOptions;
import org.bringback.identity.decision.ReviewPair;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NightOfPeopleTest {

    @TempDir
    private Path folder;

    @Test
    void childrenAreFoundInTheRegisterAlthoughTheirRowsHaveOthersNumbers() throws IOException {
        NightOfPeople night = new NightOfPeople();
        NightOfPeople.Found found = night.settle(PeopleFiles.write(PeopleOptions.of(25, 4_000, 20_000, false), folder));
        assertThat(found.recall()).isGreaterThan(0.996);
        assertThat(found.precision()).isGreaterThan(0.999);
        // what is not certain enough is for people to decide
        assertThat(found.reviews()).extracting(ReviewPair::cause).contains(ReviewPair.Cause.LIKELY);
        assertThat(found.reviews()).hasSizeLessThan(80);
    }
}
