package org.bringback.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.bringback.job.workspace.State;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A further kind of file takes a class, its registration, a YAML and a table, and goes through the jobs as others do. */
class FurtherKindTest {

    private static final String VISITS = "visit-ovec-2022-05-31.csv";

    @TempDir
    Path folder;

    private Path home;
    private Site site;

    @BeforeEach
    void anInstallationThatKnowsVisits() throws Exception {
        home = Installations.copy(folder.resolve("home"));
        Files.writeString(home.resolve("jobs/agencies/visit.yaml"), """
                layout:
                  formats: [csv]
                  charset: UTF-8
                  separator: comma
                  columns:
                    - {header: person, field: person_ref, filled: true}
                    - {header: visited, field: status_date, filled: true}
                """);
        site = new Site(folder);
        Files.createDirectories(site.inbox());
        try (State state = State.open(site.state())) {
            JdbcClient.create(state.database())
                    .sql("create table visit_row (row_key bigint not null primary key, person_ref varchar(64),"
                            + " visited_on date)")
                    .update();
        }
    }

    private CommandRun nightly() {
        return Installations.runIn(home, site::nightly);
    }

    private void visits(String name, String rows) throws IOException {
        Files.writeString(site.inbox().resolve(name), "person,visited\n" + rows);
    }

    @Test
    void itsFileIsTakenInByANight() throws Exception {
        site.put(Countries.clean().resolve("export-ovec-2022-05-31.csv"));
        visits(VISITS, "SYN-1,2022-05-03\nSYN-2,sometime\n,,\nSYN-3,2022-05-04\n");
        CommandRun ran = nightly();
        assertThat(ran.fate(VISITS)).isEqualTo("taken");
        assertThat(ran.file(VISITS).get("accepted").asInt()).isEqualTo(2);
        assertThat(ran.file(VISITS).get("rejected").asInt()).isEqualTo(1);
        assertThat(ran.file(VISITS).get("blank").asInt()).isEqualTo(1);
        assertThat(site.query("select person_ref || ' ' || visited_on from visit_row order by row_key"))
                .containsExactly("SYN-1 2022-05-03", "SYN-3 2022-05-04");
        assertThat(nightly().json().get("nothing_new").asBoolean()).isTrue();
    }

    @Test
    void itsTraitsSayWhatBecomesOfItsFiles() throws Exception {
        site.put(Countries.clean().resolve("export-ovec-2022-05-31.csv"));
        visits(VISITS, "SYN-1,2022-05-03\n");
        visits("visit-ovec-2022-09-23.csv", "SYN-1,2022-09-01\n");
        visits("visit-all-2022-05-31.csv", "SYN-1,2022-05-03\n");
        visits("visit-nfe-2022-05-31.csv", "real-1,2022-05-03\n");
        CommandRun first = nightly();
        assertThat(first.fate("visit-ovec-2022-09-23.csv"))
                .as("of a later day than the newest export")
                .isEqualTo("left");
        assertThat(first.notice("visit-all-2022-05-31.csv")).isEqualTo("UNKNOWN_LIST");
        assertThat(first.notice("visit-nfe-2022-05-31.csv")).isEqualTo("SYNTHETIC_MIX");
        visits(VISITS, "SYN-2,2022-05-05\n");
        assertThat(nightly().fate(VISITS)).isEqualTo("taken");
        assertThat(site.query("select outcome from submission where kind = 'VISIT' and list_id = 'ovec' order by id"))
                .containsExactly("REPLACED", "TAKEN");
    }
}
