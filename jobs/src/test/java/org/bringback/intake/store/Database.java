package org.bringback.intake.store;

import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcConnectionPool;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.JdbcTemplate;

/** An empty state in memory. */
final class Database {

    private static final AtomicInteger NUMBER = new AtomicInteger();

    private Database() {}

    static DataSource create() throws Exception {
        DataSource source = JdbcConnectionPool.create(
                "jdbc:h2:mem:intake" + NUMBER.incrementAndGet() + ";DB_CLOSE_DELAY=-1", "sa", "");
        new JdbcTemplate(source)
                .execute(
                        new ClassPathResource("db/migration/V1__state.sql").getContentAsString(StandardCharsets.UTF_8));
        return source;
    }
}
