package org.bringback.job.workspace;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.bringback.text.file.AtomicFile;
import org.bringback.text.file.Sha256;

/** Archive in a folder of the state. */
record FolderArchive(Path folder) implements SubmissionArchive {

    @Override
    public void keep(String sha256, Path source) throws IOException {
        Path target = folder.resolve(sha256);
        if (Files.exists(target)) {
            return;
        }
        Files.createDirectories(folder);
        try (AtomicFile copy = AtomicFile.at(target)) {
            Files.copy(source, copy.draft(), StandardCopyOption.REPLACE_EXISTING);
            if (!Sha256.hex(copy.draft()).equals(sha256)) {
                throw new IOException("the file changed while it was copied: " + source.getFileName());
            }
            copy.putInPlace();
        }
    }

    @Override
    public Path get(String sha256) throws IOException {
        Path file = folder.resolve(sha256);
        if (!Files.exists(file)) {
            throw new NoSuchFileException(file.toString());
        }
        return file;
    }
}
