package org.bringback.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.bringback.job.workspace.State;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A night that this machine cannot carry is refused before its first row, and not in the middle. */
class TooLargeNightTest {

    @TempDir
    Path folder;

    @Test
    void aHeapTooSmallForTheFilesAtHandIsSaidBeforeTheFirstRow() throws Exception {
        Site site = new Site(folder.resolve("site"));
        site.putAll(Countries.clean(), "export-nfe-2022-05-31");
        assertThat(site.nightly("--as-of", "2022-05-31").code()).isIn(0, 3, 4);
        // as if a register of many millions had been taken in
        try (State state = State.open(site.state())) {
            JdbcClient.create(state.database())
                    .sql("update submission set seen = 90000000000")
                    .update();
        }
        site.putAll(Countries.clean(), "export-nfe-2022-09-23");
        CommandRun ran = site.nightly("--as-of", "2022-09-23");
        assertThat(ran.code()).isEqualTo(2);
        assertThat(ran.err()).contains("BRINGBACK_HEAP=");
        assertThat(site.query("select count(*) from submission where as_of = date '2022-09-23'"))
                .isEqualTo(List.of("0"));
    }
}
