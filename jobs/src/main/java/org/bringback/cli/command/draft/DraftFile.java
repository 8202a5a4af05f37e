package org.bringback.cli.command.draft;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.bringback.cli.options.UsageException;
import org.bringback.intake.draft.EmptyExportException;
import org.bringback.intake.draft.NoHeaderException;
import org.bringback.source.refusal.RefusedFileException;
import org.bringback.text.BilingualText;

/** What commands that draft have in common. */
final class DraftFile {

    private static final String ID = "[a-z0-9][a-z0-9-]{0,30}";

    private DraftFile() {}

    /** Looks at an export. */
    interface Draft<T> {
        T draft(Path export) throws RefusedFileException, IOException;
    }

    /** @throws UsageException when the name is none, or the file cannot be drafted from */
    static <T> T draft(String name, Path export, Draft<T> draft) throws IOException {
        if (!name.matches(ID)) {
            throw new UsageException(new BilingualText(
                    "ชื่อต้องเป็นอักษรเล็ก ตัวเลข และขีด ไม่เกิน 31 ตัว ไม่ใช่ " + name,
                    "a name is at most 31 lower-case letters, digits and hyphens, not " + name));
        }
        if (!Files.isRegularFile(export) || !Files.isReadable(export)) {
            throw new UsageException(new BilingualText("ไม่พบไฟล์ " + export, "there is no such file: " + export));
        }
        try {
            return draft.draft(export);
        } catch (RefusedFileException e) {
            throw new UsageException(e.notice().text().map(text -> export.getFileName() + ": " + text));
        } catch (NoHeaderException e) {
            throw new UsageException(new BilingualText(
                    export + " ไม่มีแถวหัวคอลัมน์ (บรรทัดที่ " + e.line()
                            + " ดูเหมือนข้อมูล) ให้เติมแถวหัวคอลัมน์ก่อน ร่างจะได้ไม่มีข้อมูลส่วนบุคคล",
                    export + " has no row of headers (line " + e.line()
                            + " looks like data): put one above it, so that the draft holds nobody's data"));
        } catch (EmptyExportException e) {
            throw new UsageException(new BilingualText(export + " ไม่มีแถว", "there are no rows in " + export));
        }
    }

    /** What stands there already may be somebody's work. */
    static void write(Path file, String yaml) throws IOException {
        if (Files.exists(file)) {
            throw new UsageException(new BilingualText(
                    file + " มีอยู่แล้ว ให้ใช้ --output ชื่ออื่น",
                    file + " is there already: say --output with another name"));
        }
        Files.writeString(file, yaml, StandardOpenOption.CREATE_NEW);
    }
}
