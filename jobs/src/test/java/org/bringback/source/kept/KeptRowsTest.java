package org.bringback.source.kept;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.bringback.notice.Location;
import org.bringback.notice.Notice;
import org.bringback.notice.NoticeCode;
import org.bringback.source.OpenedFile;
import org.bringback.source.SourceFiles;
import org.bringback.source.row.CellFault;
import org.bringback.source.row.RowCursor;
import org.bringback.source.row.SourceRow;
import org.bringback.source.text.SourceFormat;
import org.bringback.text.file.Sha256;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeptRowsTest {

    private static final String FILE = Sha256.hex("the office's file");
    private static final Notice WARNING =
            new Notice(NoticeCode.ENCODING_DIFFERS, Location.of("kept"), "windows-874", "UTF-8");
    private static final List<SourceRow> ROWS = List.of(
            new SourceRow(Optional.empty(), 1, List.of("ชื่อ", "โทรศัพท์"), List.of()),
            new SourceRow(Optional.empty(), 3, List.of(" ก \n\u2028\"", ""), List.of()),
            new SourceRow(
                    Optional.of("เชียงใหม่"), 1, List.of("=1+1"), List.of(new CellFault(0, NoticeCode.FORMULA_CELL))));

    @TempDir
    Path folder;

    private byte[] kept() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (KeptRowsWriter writer = new KeptRowsWriter(out, FILE)) {
            for (SourceRow row : ROWS) {
                writer.add(row);
            }
            writer.end(List.of(WARNING), List.of("a fact", "another"));
        }
        return out.toByteArray();
    }

    private Path file(byte[] content) throws IOException {
        return Files.write(folder.resolve("kept"), content);
    }

    @Test
    void rowsComeBackInTheirPlacesWithTheirFaultsAndTheFilesWarnings() throws Exception {
        Path file = file(kept());
        List<SourceRow> read = new ArrayList<>();
        try (OpenedFile opened = OpenedFile.archived(file);
                RowCursor rows = opened.rows(SourceFormat.any())) {
            for (SourceRow row = rows.next(); row != null; row = rows.next()) {
                read.add(row);
            }
            assertThat(rows.warnings()).containsExactly(WARNING);
        }
        assertThat(read).isEqualTo(ROWS);
        assertThat(KeptRows.facts(file)).containsExactly("a fact", "another");
    }

    @Test
    void theyStandInThePlaceOfOneFileAndNoOther() throws Exception {
        byte[] kept = kept();
        assertThat(KeptRows.isInPlaceOf(FILE, new ByteArrayInputStream(kept))).isTrue();
        assertThat(KeptRows.isInPlaceOf(Sha256.hex("another"), new ByteArrayInputStream(kept)))
                .isFalse();
    }

    @Test
    void whateverIsDamagedOrCutIsFound() throws Exception {
        byte[] kept = kept();
        for (int i = 0; i < kept.length; i++) {
            byte[] damaged = kept.clone();
            damaged[i] ^= 4;
            // the header of gzip has bytes that say nothing: its rows are whole then
            boolean idle = i >= 3 && i < 10;
            assertThat(isWhole(damaged)).as("byte " + i).isEqualTo(idle && isWhole(damaged));
        }
        for (int length = 0; length < kept.length; length += 7) {
            assertThat(isWhole(Arrays.copyOf(kept, length)))
                    .as("of " + length + " bytes")
                    .isFalse();
        }
    }

    private static boolean isWhole(byte[] content) throws IOException {
        return KeptRows.isInPlaceOf(FILE, new ByteArrayInputStream(content));
    }

    @Test
    void rowsWithoutTheirEndAreNotKept() throws Exception {
        KeptRowsWriter writer = new KeptRowsWriter(new ByteArrayOutputStream(), FILE);
        writer.add(ROWS.get(0));
        assertThatThrownBy(writer::close).isInstanceOf(IOException.class);
    }

    /** Nobody can send rows that pass for kept ones: in an inbox they are a text like any other. */
    @Test
    void inAnInboxTheyAreAText() throws Exception {
        Path file = file(kept());
        try (RowCursor rows = SourceFiles.open(file, SourceFormat.any())) {
            SourceRow first = rows.next();
            assertThat(first).isNotNull();
            assertThat(String.join(",", first.cells())).startsWith("{\"kept\":");
        }
        assertThat(KeptRows.is(Files.writeString(folder.resolve("text"), "a,b\n", StandardCharsets.UTF_8)))
                .isFalse();
    }
}
