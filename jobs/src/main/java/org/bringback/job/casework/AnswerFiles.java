package org.bringback.job.casework;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.bringback.intake.inbox.FoundFile;
import org.bringback.notice.Notice;
import org.bringback.source.excel.EncryptedXlsx;
import org.bringback.source.refusal.RefusedFileException;
import org.bringback.text.file.OwnerOnly;

/** Answers that come back encrypted: opened into files that intake takes like any other. */
public final class AnswerFiles {

    private static final String ANSWER = "answer-";

    private AnswerFiles() {}

    /**
     * What became of files.
     *
     * @param opened to be taken in, those that needed no password as they are
     */
    public record Opened(List<Path> opened, List<Notice> refused) {}

    /**
     * Answers among the files of an inbox, without their password; one that cannot be opened says why. What has another
     * name is left as it is: only answers may come encrypted.
     *
     * @param folder where files without their password are written, for their owner only
     * @throws org.bringback.job.workspace.SetupException when the password file will not do
     */
    public static UnaryOperator<FoundFile> opening(Path passwordFile, Path folder) throws IOException {
        String password = PasswordFile.read(passwordFile);
        return found ->
                found.problem().isEmpty() && found.name().startsWith(ANSWER) && EncryptedXlsx.isEncrypted(found.path())
                        ? opened(found, password, folder)
                        : found;
    }

    private static FoundFile opened(FoundFile found, String password, Path folder) {
        Path plain = folder.resolve(found.name());
        try {
            EncryptedXlsx.decrypt(found.path(), password, plain);
            return new FoundFile(plain, Optional.empty());
        } catch (RefusedFileException e) {
            return new FoundFile(found.path(), Optional.of(e.notice()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

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
