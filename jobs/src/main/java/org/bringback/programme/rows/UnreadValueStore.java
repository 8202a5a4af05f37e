package org.bringback.programme.rows;

import javax.sql.DataSource;
import org.bringback.notice.NoticeCode;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Values that were left out of rows that count, because nobody could say what they mean. */
public record UnreadValueStore(DataSource database) {

    public long count(long submission) {
        return JdbcClient.create(database)
                .sql("""
                select count(*) from notice
                where submission_id = :submission and code = :code and row_no not in (
                  select row_no from set_aside_row where submission_id = :submission and outcome <> 'RETURNED')
                """)
                .param("submission", submission)
                .param("code", NoticeCode.FURTHER_FIELD_LEFT_OUT.name())
                .query(Long.class)
                .single();
    }
}
