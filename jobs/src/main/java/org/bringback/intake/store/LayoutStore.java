package org.bringback.intake.store;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.bringback.intake.submission.FileName;
import org.bringback.reference.agency.Layout;
import org.bringback.reference.agency.ListId;
import org.bringback.text.file.Sha256;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** By which layout each file was read. What settings say later changes nothing of it. */
public final class LayoutStore {

    private final JdbcClient db;

    public LayoutStore(DataSource database) {
        this.db = JdbcClient.create(database);
    }

    /** Empty for a file that was not read yet, or by a version of the program that kept none. */
    public Optional<Layout> find(long submission) {
        return db.sql("""
                select content from layout join submission_layout on layout.sha256 = submission_layout.layout
                where submission_id = :submission
                """)
                .param("submission", submission)
                .query(String.class)
                .optional()
                .flatMap(Layout::find);
    }

    /** Keeps by which layout a file was read; the first one stands. */
    public void keep(long submission, Layout layout) {
        String content = layout.text();
        String sha256 = Sha256.hex(content);
        enter(sha256, content);
        enter(submission, sha256);
    }

    /** Enters a layout by the SHA-256 of its text, unless it is there. */
    public void enter(String sha256, String content) {
        try {
            db.sql("""
                    insert into layout (sha256, content)
                    select :sha256, :content where not exists (select 1 from layout where sha256 = :sha256)
                    """).param("sha256", sha256).param("content", content).update();
        } catch (DuplicateKeyException e) {
            // another file of the same layout was opened at the same moment
        }
    }

    /** Enters that a file was read by a layout, unless one is known. */
    public void enter(long submission, String sha256) {
        try {
            db.sql("""
                    insert into submission_layout (submission_id, layout)
                    select :submission, :sha256
                    where not exists (select 1 from submission_layout where submission_id = :submission)
                    """).param("submission", submission).param("sha256", sha256).update();
        } catch (DuplicateKeyException e) {
            // the worker that had the file before was not quite gone
        }
    }

    /** The text of a layout. */
    public String content(String sha256) {
        return db.sql("select content from layout where sha256 = :sha256")
                .param("sha256", sha256)
                .query(String.class)
                .single();
    }

    /** By the number of the file: the SHA-256 of the layout that files which were taken in were read by. */
    public Map<Long, String> all() {
        Map<Long, String> all = new TreeMap<>();
        db.sql("""
                select submission_id, layout from submission_layout join submission on submission.id = submission_id
                where outcome in ('TAKEN', 'REPLACED')
                """).query(row -> {
            all.put(row.getLong("submission_id"), row.getString("layout"));
        });
        return all;
    }

    /** By the number of the file: the layout that files which were taken in were read by. */
    public Map<Long, Layout> byFile() {
        Map<String, Optional<Layout>> known = new HashMap<>();
        Map<Long, Layout> byFile = new TreeMap<>();
        all().forEach((file, sha256) -> known.computeIfAbsent(sha256, one -> Layout.find(content(one)))
                .ifPresent(layout -> byFile.put(file, layout)));
        return byFile;
    }

    /** The layouts by which files of each list were read, the newest first. */
    public Map<ListId, List<Layout>> byList() {
        Map<ListId, List<Layout>> byList = new LinkedHashMap<>();
        db.sql("""
                select list_id, content, max(submission_id) as newest
                from submission_layout
                join submission on submission.id = submission_id
                join layout on layout.sha256 = submission_layout.layout
                where list_id <> :all
                group by list_id, content
                order by newest desc
                """).param("all", FileName.ALL).query(row -> {
            Optional<Layout> layout = Layout.find(row.getString("content"));
            ListId list = new ListId(row.getString("list_id"));
            layout.ifPresent(known ->
                    byList.computeIfAbsent(list, id -> new ArrayList<>()).add(known));
        });
        return byList;
    }
}
