package org.bringback.intake.inbox;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.bringback.intake.classify.SubmissionFileReader;
import org.bringback.intake.submission.FileName;
import org.bringback.intake.submission.FileNameGuess;
import org.bringback.intake.submission.Ledger;
import org.bringback.intake.submission.StoredSubmission;
import org.bringback.intake.submission.Submission;
import org.bringback.intake.submission.SubmissionIdentity;
import org.bringback.notice.Location;
import org.bringback.notice.Notice;
import org.bringback.notice.NoticeCode;
import org.bringback.reference.agency.ReferenceContext;
import org.bringback.source.OpenedFile;
import org.bringback.source.SourceFiles;
import org.bringback.source.form.CorrectedSubmission;
import org.bringback.source.refusal.Refusal;
import org.bringback.source.refusal.RefusedFileException;

/**
 * Finds out all that is decided by about the files of an inbox. Each is opened once, and only where that can tell
 * something: not when its name says nothing, nor when the ledger knows its content. One that cannot be read, or is gone,
 * costs itself only.
 */
public final class FileInspector {

    private static final String UNFINISHED = ".part";
    /** Excel puts such a file beside a workbook that somebody has open. */
    private static final String OPEN_ELSEWHERE = "~$";

    private final ReferenceContext referenceContext;
    private final Ledger ledger;
    private final FileNaming naming;
    private final Opener opener;

    public FileInspector(ReferenceContext referenceContext, Ledger ledger) {
        this(referenceContext, ledger, OpenedFile::open);
    }

    FileInspector(ReferenceContext referenceContext, Ledger ledger, Opener opener) {
        this.referenceContext = referenceContext;
        this.ledger = ledger;
        this.opener = opener;
        this.naming = new FileNaming(referenceContext.agencies(), ledger);
    }

    /** Two at once: digests and texts of workbooks take seconds, and no file depends on another one's content. */
    public List<InboxFile> inspect(List<FoundFile> found) {
        List<InboxFile> files = TwoAtOnce.map(found, file -> digested(file, mayBeTaken(file)));
        Map<String, FileName> beside = new HashMap<>();
        for (InboxFile file : files) {
            naming.find(file.name()).ifPresent(name -> beside.putIfAbsent(file.sha256(), name));
        }
        return TwoAtOnce.map(files, file -> opened(file, beside));
    }

    /** The same for one file of which somebody says what it is. */
    public InboxFile inspect(FoundFile found, FileName name) {
        InboxFile file = digested(found, found.problem().isEmpty());
        return file.sha256().isEmpty()
                        || known(file.sha256(), Optional.of(name)).isPresent()
                ? file
                : opened(file, corrects -> name);
    }

    /**
     * Whether a name says anything of what is in the file, be it wrong, or that nobody can know it from the name. A file that is
     * still being written, or the mark of one that is finished, is asked about as the file that it belongs to.
     */
    public boolean saysAnything(String name) {
        String plain = name.replaceFirst("\\.(done|part)$", "");
        return isWorkbook(plain)
                || naming.find(plain).isPresent()
                || FileNameGuess.find(plain, referenceContext.agencies())
                        .filter(guess -> guess.kind().isPresent()
                                || guess.list().isPresent()
                                || guess.day().isPresent())
                        .isPresent();
    }

    /** A corrected workbook may be named anything. */
    private boolean mayBeTaken(FoundFile file) {
        String name = file.name();
        return file.problem().isEmpty()
                && !name.endsWith(UNFINISHED)
                && !name.startsWith(OPEN_ELSEWHERE)
                && (isWorkbook(name) || naming.find(name).isPresent());
    }

    private static boolean isWorkbook(String name) {
        String ending = name.toLowerCase(Locale.ROOT);
        return ending.endsWith(".xlsx") || ending.endsWith(".xlsm");
    }

    private static InboxFile digested(FoundFile found, boolean wanted) {
        FileContent nothing = FileContent.unopened(0, Optional.empty());
        if (!wanted) {
            return new InboxFile(found.path(), "", found.problem(), nothing);
        }
        try {
            long bytes = Files.size(found.path());
            String sha256 = SourceFiles.sha256(found.path());
            return new InboxFile(found.path(), sha256, Optional.empty(), FileContent.unopened(bytes, Optional.empty()));
        } catch (IOException | UncheckedIOException e) {
            return new InboxFile(found.path(), "", Optional.of(unreadable(found.path(), e)), nothing);
        }
    }

    private InboxFile opened(InboxFile file, Map<String, FileName> beside) {
        if (file.sha256().isEmpty()) {
            return file;
        }
        Optional<FileName> name = naming.find(file.name());
        Optional<StoredSubmission> known = known(file.sha256(), name);
        if (known.isPresent()) {
            FileContent content =
                    FileContent.unopened(file.content().bytes(), known.get().supplements());
            return new InboxFile(file.path(), file.sha256(), Optional.empty(), content);
        }
        return opened(file, corrects -> name(file, corrects, beside));
    }

    private FileName name(InboxFile file, Optional<String> corrects, Map<String, FileName> beside)
            throws RefusedFileException {
        return corrects.isPresent()
                ? naming.ofCorrected(file.name(), corrects.get(), beside)
                : naming.byName(file.name());
    }

    /** What the ledger says of this content, unless it was refused: then it is looked at again. */
    private Optional<StoredSubmission> known(String sha256, Optional<FileName> name) {
        return ledger.submissions().stream()
                .filter(stored -> stored.sha256().equals(sha256) && stored.outcome() != Submission.Outcome.REFUSED)
                .filter(stored -> stored.supplements().isPresent()
                        || name.map(claim -> SubmissionIdentity.of(sha256, claim))
                                .equals(Optional.of(stored.identity())))
                .findFirst();
    }

    private InboxFile opened(InboxFile file, Claim claim) {
        try (OpenedFile opened = opener.open(file.path())) {
            Optional<String> corrects = CorrectedSubmission.find(opened.marks());
            return new InboxFile(file.path(), file.sha256(), Optional.empty(), content(file, opened, corrects, claim));
        } catch (RefusedFileException e) {
            FileContent refused = FileContent.refused(file.content().bytes(), Optional.empty(), e.notice());
            return new InboxFile(file.path(), file.sha256(), Optional.empty(), refused);
        } catch (IOException | UncheckedIOException e) {
            return file.with(unreadable(file.path(), e));
        }
    }

    private FileContent content(InboxFile file, OpenedFile opened, Optional<String> corrects, Claim claim)
            throws IOException {
        long bytes = file.content().bytes();
        try {
            return content(bytes, opened, corrects, claim.name(corrects));
        } catch (RefusedFileException e) {
            return FileContent.refused(bytes, corrects, e.notice());
        }
    }

    private FileContent content(long bytes, OpenedFile opened, Optional<String> corrects, FileName name)
            throws IOException, RefusedFileException {
        try (SubmissionFileReader reader =
                SubmissionFileReader.open(opened, name, corrects.isPresent(), referenceContext)) {
            reader.checkTogether(name, referenceContext);
            return new FileContent(bytes, corrects, reader.synthetic(), Optional.empty());
        }
    }

    /** Why a file cannot be taken that could not be read to its end. */
    public static Notice unreadable(Path file, Exception failure) {
        Throwable why =
                failure instanceof UncheckedIOException && failure.getCause() != null ? failure.getCause() : failure;
        Location location = Location.of(file.getFileName().toString());
        return why instanceof NoSuchFileException
                ? Notice.of(NoticeCode.FILE_GONE, location)
                : new Notice(NoticeCode.UNREADABLE, location, "", Refusal.reason(why));
    }

    /** What a file claims to be, once it is known whether it corrects another. */
    private interface Claim {
        FileName name(Optional<String> corrects) throws RefusedFileException;
    }

    /** Opens a file; every opening goes through it. */
    interface Opener {
        OpenedFile open(Path file) throws RefusedFileException;
    }
}
