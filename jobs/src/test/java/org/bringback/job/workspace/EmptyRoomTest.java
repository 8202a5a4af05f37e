package org.bringback.job.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.bringback.job.protection.StateProtection;
import org.bringback.text.file.Secret;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Databases of real files, of which some was deleted; encrypted ones, as only those are made small. */
class EmptyRoomTest {

    private static final Secret KEY = new Secret(new byte[32]);
    private static final int KEPT_ONE_IN = 20;

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({"8000, true", "2000, false"})
    void onlyALargeFileWithMuchRoomIsMadeSmall(int rows, boolean isSmaller) throws Exception {
        String url = "jdbc:h2:file:" + folder.resolve("db") + ";CIPHER=AES;WRITE_DELAY=0";
        Path file = folder.resolve("db.mv.db");
        try (HikariDataSource pool = ConnectionPools.embedded(url, "secret ")) {
            JdbcClient db = JdbcClient.create(pool);
            db.sql("create table filled (id int primary key, text varchar)").update();
            db.sql("insert into filled select x, rand() || repeat('x', 1000) from system_range(1, :rows)")
                    .param("rows", rows)
                    .update();
            db.sql("delete from filled where mod(id, :one) <> 0")
                    .param("one", KEPT_ONE_IN)
                    .update();
            long before = Files.size(file);
            new StateProtection(folder, Optional.of(KEY)).giveBackRoom(pool);
            assertThat(Files.size(file) < before / 2).isEqualTo(isSmaller);
        }
        try (HikariDataSource again = ConnectionPools.embedded(url, "secret ")) {
            assertThat(JdbcClient.create(again)
                            .sql("select count(*) from filled")
                            .query(Integer.class)
                            .single())
                    .isEqualTo(rows / KEPT_ONE_IN);
        }
    }
}
