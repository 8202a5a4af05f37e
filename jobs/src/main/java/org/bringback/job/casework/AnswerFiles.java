package org.bringback.job.casework;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.bringback.casework.referral.ExchangeLayout;
import org.bringback.intake.inbox.FoundFile;
import org.bringback.notice.Notice;
import org.bringback.source.excel.EncryptedXlsx;
import org.bringback.source.form.OwnHeadings;
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
     * @param jobs where layouts say what else the columns of answers may be called
     * @throws org.bringback.job.workspace.SetupException when the password file will not do
     */
    public static UnaryOperator<FoundFile> opening(Path passwordFile, Path folder, Path jobs) throws IOException {
        String password = PasswordFile.read(passwordFile);
        Map<String, String> headings = headings(jobs);
        return found ->
                found.problem().isEmpty() && found.name().startsWith(ANSWER) && EncryptedXlsx.isEncrypted(found.path())
                        ? opened(found, password, folder, headings)
                        : found;
    }

    /** Of all layouts: a name that two of them give to different columns is none of theirs. */
    private static Map<String, String> headings(Path jobs) {
        Map<String, String> headings = new HashMap<>();
        Set<String> doubtful = new HashSet<>();
        for (ExchangeLayout layout : ExchangeLayout.list(jobs)) {
            layout.ownHeadings().forEach((name, own) -> {
                String before = headings.put(name, own);
                if (before != null && !before.equals(own)) {
                    doubtful.add(name);
                }
            });
        }
        headings.keySet().removeAll(doubtful);
        return headings;
    }

    private static void open(Path file, String password, Path plain, Map<String, String> headings)
            throws RefusedFileException, IOException {
        EncryptedXlsx.decrypt(file, password, plain);
        if (!headings.isEmpty()) {
            try {
                OwnHeadings.restore(plain, headings);
            } catch (IOException | RefusedFileException | RuntimeException e) {
                // what is no workbook inside is refused where it is read
            }
        }
    }

    private static FoundFile opened(FoundFile found, String password, Path folder, Map<String, String> headings) {
        Path plain = folder.resolve(found.name());
        try {
            open(found.path(), password, plain, headings);
            return new FoundFile(plain, Optional.empty());
        } catch (RefusedFileException e) {
            return new FoundFile(found.path(), Optional.of(e.notice()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * @param folder where files without their password are written, for their owner only
     * @param jobs where layouts say what else the columns of answers may be called
     * @throws org.bringback.job.workspace.SetupException when the password file will not do
     */
    public static Opened open(List<Path> files, Path passwordFile, Path folder, Path jobs) throws IOException {
        String password = PasswordFile.read(passwordFile);
        Map<String, String> headings = headings(jobs);
        OwnerOnly.folder(folder);
        List<Path> opened = new ArrayList<>();
        List<Notice> refused = new ArrayList<>();
        for (Path file : files) {
            if (EncryptedXlsx.isEncrypted(file)) {
                Path plain = folder.resolve(file.getFileName());
                try {
                    open(file, password, plain, headings);
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
