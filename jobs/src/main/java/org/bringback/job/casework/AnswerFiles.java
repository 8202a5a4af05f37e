package org.bringback.job.casework;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.bringback.notice.Notice;
import org.bringback.source.excel.EncryptedXlsx;
import org.bringback.source.refusal.RefusedFileException;
import org.bringback.text.file.OwnerOnly;

/** Answers that come back encrypted: opened into files that intake takes like any other. */
public final class AnswerFiles {

    private AnswerFiles() {}

    /**
     * What became of files.
     *
     * @param opened to be taken in, those that needed no password as they are
     */
    public record Opened(List<Path> opened, List<Notice> refused) {}

    /**
     * @param folder where files without their password are written, for their owner only
     * @throws org.bringback.job.workspace.SetupException when the password file will not do
     */
    public static Opened open(List<Path> files, Path passwordFile, Path folder) throws IOException {
        String password = PasswordFile.read(passwordFile);
        OwnerOnly.folder(folder);
        List<Path> opened = new ArrayList<>();
        List<Notice> refused = new ArrayList<>();
        for (Path file : files) {
            if (EncryptedXlsx.isEncrypted(file)) {
                Path plain = folder.resolve(file.getFileName());
                try {
                    EncryptedXlsx.decrypt(file, password, plain);
                    opened.add(plain);
                } catch (RefusedFileException e) {
                    refused.add(e.notice());
                }
            } else {
                opened.add(file);
            }
        }
        return new Opened(opened, refused);
    }
}
