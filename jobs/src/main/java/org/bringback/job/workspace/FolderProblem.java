package org.bringback.job.workspace;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import org.bringback.text.BilingualText;
import org.bringback.text.OutsideText;
import org.bringback.text.file.TemporaryFolder;

/** Why a folder cannot be used, in words that say what to do; and the trial that finds out before the first row. */
public final class FolderProblem {

    public static final BilingualText TEMPORARY = new BilingualText("โฟลเดอร์ชั่วคราว", "the temporary folder");
    public static final BilingualText STATE = new BilingualText("โฟลเดอร์สถานะ", "the state folder");
    public static final BilingualText OUTPUT = new BilingualText("โฟลเดอร์ผลลัพธ์", "the output folder");

    private FolderProblem() {}

    /**
     * Writes something into the folder, or where it would be made, and removes it.
     *
     * @throws UnusableFolderException when that fails
     */
    public static void requireRoom(BilingualText name, Path folder) {
        try {
            TemporaryFolder.probe(present(folder));
        } catch (IOException e) {
            throw new UnusableFolderException(of(name, folder, e));
        }
    }

    /** The folder or, where it does not exist yet, the nearest one above it that does. */
    private static Path present(Path folder) {
        Path present = folder.toAbsolutePath();
        while (present.getParent() != null && !Files.exists(present)) {
            present = present.getParent();
        }
        return present;
    }

    /** One sentence in each language. */
    public static BilingualText of(BilingualText name, Path folder, IOException failure) {
        BilingualText why = why(folder, failure);
        String shown = OutsideText.oneLine(folder.toString());
        return new BilingualText(
                name.thai() + " " + shown + " " + why.thai(), name.english() + " " + shown + " " + why.english());
    }

    private static BilingualText why(Path folder, IOException failure) {
        Path present = present(folder);
        if (failure instanceof FileAlreadyExistsException
                || failure instanceof NotDirectoryException
                || !Files.isDirectory(present)) {
            return new BilingualText(
                    "ใช้ไม่ได้ เพราะมีไฟล์ชื่อนี้อยู่แล้ว: ย้ายไฟล์นั้นหรือระบุโฟลเดอร์อื่น",
                    "cannot be used, as a file stands in its place: move that file or name another folder");
        }
        if (failure instanceof AccessDeniedException || !Files.isWritable(present)) {
            return new BilingualText(
                    "เขียนไม่ได้: ให้สิทธิ์เขียนแก่ผู้ใช้นี้ (" + user() + ") หรือระบุโฟลเดอร์อื่น",
                    "cannot be written: give this user (" + user() + ") the right to, or name another folder");
        }
        return new BilingualText(
                "เต็มหรือเขียนไม่ได้: ลบไฟล์ที่ไม่ใช้ให้มีที่ว่าง หรือระบุโฟลเดอร์อื่น",
                "is full or cannot be written: make room on its disk, or name another folder");
    }

    private static String user() {
        return System.getProperty("user.name", "?");
    }
}
