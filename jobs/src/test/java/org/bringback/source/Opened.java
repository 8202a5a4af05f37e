package org.bringback.source;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bringback.notice.Notice;
import org.bringback.notice.ProvokedNotices;
import org.bringback.source.refusal.RefusedFileException;
import org.bringback.source.row.RowCursor;
import org.bringback.source.row.SourceRow;
import org.bringback.source.text.SourceFormat;

/** Everything that comes out of one file: its rows, its warnings, and the refusal where there is one. */
record Opened(List<SourceRow> rows, List<Notice> warnings, Optional<Notice> refusal) {

    static Opened file(Path file) throws IOException {
        return file(file, SourceFormat.any());
    }

    static Opened file(Path file, SourceFormat format) throws IOException {
        List<SourceRow> rows = new ArrayList<>();
        List<Notice> warnings = new ArrayList<>();
        try (RowCursor cursor = SourceFiles.open(file, format)) {
            for (SourceRow row = cursor.next(); row != null; row = cursor.next()) {
                rows.add(row);
            }
            warnings.addAll(cursor.warnings());
            ProvokedNotices.seen(warnings);
        } catch (RefusedFileException e) {
            return new Opened(rows, warnings, Optional.of(ProvokedNotices.seen(e.notice())));
        }
        return new Opened(rows, warnings, Optional.empty());
    }

    List<List<String>> cells() {
        return rows.stream().map(SourceRow::cells).toList();
    }

    /** The refusal's code, or NONE. */
    String refusalCode() {
        return refusal.map(notice -> notice.code().name()).orElse("NONE");
    }
}
