package org.bringback.job.workspace;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** Where files that were taken in are read from, unchanged, by the SHA-256 of their content. */
public interface SubmissionArchive {

    /**
     * The kept file, to be read on this machine.
     *
     * @throws ArchivedFileException when it is missing, or is not what its SHA-256 says
     */
    Path get(String sha256) throws IOException;

    /**
     * The kept file as it lies there, encrypted where the state is: for the archive of a worker.
     *
     * @throws ArchivedFileException when it is missing
     */
    default InputStream stored(String sha256) throws IOException {
        return Files.newInputStream(get(sha256));
    }

    /** The archive of who takes files in; whoever works for another process only reads. */
    interface Keeper extends SubmissionArchive {

        /**
         * Keeps a file: whole or not at all, and on disk when this returns. One that is kept already and undamaged stays, and
         * its source is not touched; a copy that is damaged is made again.
         *
         * @throws IOException when the file's content is not what its SHA-256 says, or the disk fails
         */
        void keep(String sha256, Path source) throws IOException;
    }
}
