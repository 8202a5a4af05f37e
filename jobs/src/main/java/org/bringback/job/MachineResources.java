package org.bringback.job;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import org.bringback.job.workspace.FolderProblem;
import org.bringback.job.workspace.SetupException;
import org.bringback.job.workspace.State;
import org.bringback.text.BilingualText;

/**
 * What a machine has to offer.
 *
 * @param heap bytes that the program may use
 * @param state bytes free for the state
 * @param temporary bytes free for temporary files
 * @param server whether the rows go to a database server, which is not looked at
 */
public record MachineResources(long heap, long state, long temporary, boolean server) {
    /** This one. */
    public static MachineResources with(Path stateFolder) {
        return new MachineResources(
                Runtime.getRuntime().maxMemory(),
                free(stateFolder),
                free(Path.of(System.getProperty("java.io.tmpdir"))),
                State.isOnServer());
    }

    /** Of the folder or the nearest above it that exists; a disk that does not say is taken for large enough. */
    private static long free(Path folder) {
        Path present = folder.toAbsolutePath();
        while (!Files.exists(present) && present.getParent() != null) {
            present = present.getParent();
        }
        try {
            return Files.getFileStore(present).getUsableSpace();
        } catch (IOException e) {
            return Long.MAX_VALUE;
        }
    }

    /** @throws SetupException when it will not do: better before the first row than in the middle of the night */
    public void require(NightNeeds night) {
        problem(night).ifPresent(problem -> {
            throw new SetupException(problem);
        });
    }

    /** What will not suffice, and what to do. Of a small night nobody need reckon anything. */
    public Optional<BilingualText> problem(NightNeeds night) {
        if (night.isSmall()) {
            return Optional.empty();
        }
        if (heap >> 20 < night.heapMegabytes()) {
            return Optional.of(lacking(
                    night,
                    new BilingualText("หน่วยความจำ", "memory"),
                    heap,
                    night.heapMegabytes(),
                    new BilingualText(
                            "ตั้ง BRINGBACK_HEAP=" + night.heapToSet() + "m ในเครื่องที่มีหน่วยความจำสองเท่าของนั้น",
                            "set BRINGBACK_HEAP=" + night.heapToSet() + "m on a machine with twice as much memory")));
        }
        return tooSmall(night, FolderProblem.STATE, state, night.diskMegabytes(server))
                .or(() -> tooSmall(night, FolderProblem.TEMPORARY, temporary, night.temporaryMegabytes()));
    }

    private static Optional<BilingualText> tooSmall(NightNeeds night, BilingualText name, long free, long needed) {
        return free >> 20 >= needed
                ? Optional.empty()
                : Optional.of(lacking(
                        night,
                        new BilingualText("ที่ว่างของ" + name.thai(), "room for " + name.english()),
                        free,
                        needed,
                        new BilingualText(
                                "ลบไฟล์ที่ไม่ใช้ หรือระบุโฟลเดอร์ในดิสก์อื่น",
                                "make room, or name a folder on another disk")));
    }

    private static BilingualText lacking(
            NightNeeds night, BilingualText what, long there, long needed, BilingualText advice) {
        return new BilingualText(
                String.format(
                        Locale.ROOT,
                        "ไฟล์ใหม่กับที่เก็บไว้มีประมาณ %,d แถว: %sมี %,d MB ต้องใช้ %,d MB ยังไม่ได้อ่านแถวใด ให้%s",
                        night.rows(),
                        what.thai(),
                        there >> 20,
                        needed,
                        advice.thai()),
                String.format(
                        Locale.ROOT,
                        "new and stored files hold about %,d rows: there are %,d MB of %s, and %,d MB are needed; no row"
                                + " was read: %s",
                        night.rows(),
                        there >> 20,
                        what.english(),
                        needed,
                        advice.english()));
    }
}
