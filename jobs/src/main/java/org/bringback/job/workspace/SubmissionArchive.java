package org.bringback.job.workspace;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Where files that were taken in are read from, by the SHA-256 of their content: unchanged, until retention keeps a file's
 * rows in its place, without the cells that had to go.
 */
public interface SubmissionArchive {

    /**
     * The kept file, to be read on this machine.
     *
     * @throws ArchivedFileException when it is missing, or is neither what its SHA-256 says nor kept rows of that
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

    /** What takes a file's place. */
    interface Replacement {

        /** Writes it, plain. */
        void write(OutputStream out) throws IOException;

        /** Enters it somewhere, by the SHA-256 of what was written, before it takes the place. */
        void enter(String content) throws IOException;
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

        /**
         * Keeps rows in a file's place: killed in the middle, the file is as it was.
         *
         * @throws IOException when what was written are no kept rows of that file, or the disk fails
         */
        void replace(String sha256, Replacement replacement) throws IOException;
    }
}
