package org.bringback.job.workspace;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.bringback.text.file.AtomicFile;
import org.bringback.text.file.DiskSync;
import org.bringback.text.file.OwnerOnly;
import org.bringback.text.file.Sha256;

/** Archive in a folder of the state. A kept file is digested once while the state is open, before its first use. */
final class FolderArchive implements SubmissionArchive {

    private final Path folder;
    private final Set<String> whole = ConcurrentHashMap.newKeySet();

    FolderArchive(Path folder) {
        this.folder = folder;
    }

    @Override
    public void keep(String sha256, Path source) throws IOException {
        if (isWhole(sha256)) {
            return;
        }
        createFolder();
        try (AtomicFile copy = AtomicFile.ownerOnly(folder.resolve(sha256))) {
            try (InputStream in = Files.newInputStream(source);
                    OutputStream out = Files.newOutputStream(copy.draft())) {
                in.transferTo(out);
            }
            if (!Sha256.hex(copy.draft()).equals(sha256)) {
                throw new IOException("the file changed while it was copied: " + source.getFileName());
            }
            copy.putInPlace();
        }
        whole.add(sha256);
    }

    private void createFolder() throws IOException {
        if (!Files.isDirectory(folder)) {
            OwnerOnly.folder(folder);
            DiskSync.nameOf(folder);
        }
    }

    @Override
    public Path get(String sha256) throws IOException {
        if (!isWhole(sha256)) {
            throw new ArchivedFileException(sha256);
        }
        return folder.resolve(sha256);
    }

    private boolean isWhole(String sha256) throws IOException {
        if (whole.contains(sha256)) {
            return true;
        }
        Path file = folder.resolve(sha256);
        boolean is = Files.isRegularFile(file) && Sha256.hex(file).equals(sha256);
        if (is) {
            whole.add(sha256);
        }
        return is;
    }
}
