package org.bringback.delivery.outbound;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import org.apache.sshd.sftp.client.SftpClient;
import org.apache.sshd.sftp.common.SftpConstants;
import org.apache.sshd.sftp.common.SftpException;
import org.bringback.text.BilingualText;
import org.bringback.text.file.Sha256;

/**
 * Puts a parcel onto a server, the list of its checksums last: whoever finds it finds all. Each file is written under a
 * temporary name with its digest in it, and takes its own when the server has as many bytes; a file that is there already
 * is compared and never replaced, as servers refuse to rename over one and a deleted one might not come back.
 */
final class SftpUpload {

    private static final int BUFFER = 32 * 1024;
    private static final int DIGITS = 12;

    private final Parcel parcel;
    private boolean lastStep;
    private boolean complete;

    SftpUpload(Parcel parcel) {
        this.parcel = parcel;
    }

    /** A file of that name holds something else. */
    static final class OtherContent extends Exception {

        private static final long serialVersionUID = 1;

        private final transient BilingualText problem;

        OtherContent(String path) {
            this(new BilingualText(
                    path + " มีอยู่บนเซิร์ฟเวอร์แล้วและเนื้อหาไม่ตรงกัน ให้ย้ายไฟล์นั้นออกไป",
                    path + " stands on the server with another content: move it away"));
        }

        private OtherContent(BilingualText problem) {
            super(problem.englishThenThai());
            this.problem = problem;
        }

        BilingualText problem() {
            return problem;
        }
    }

    /** Opens what is to be written. */
    private interface Source {
        InputStream open() throws IOException;
    }

    void run(SftpClient sftp, String folder) throws IOException, OtherContent {
        makeFolders(sftp, folder);
        for (Parcel.ParcelFile file : parcel.files()) {
            put(sftp, folder, file.name(), file.sha256(), file.bytes(), () -> Files.newInputStream(file.path()));
        }
        byte[] checksums = parcel.checksums().getBytes(StandardCharsets.UTF_8);
        lastStep = true;
        put(
                sftp,
                folder,
                DropFolderChannel.CHECKSUMS,
                new Sha256().add(checksums, checksums.length).hex(),
                checksums.length,
                () -> new ByteArrayInputStream(checksums));
        complete = true;
    }

    /** Whether all may be there, as only the answer to the last file is missing. */
    boolean isLastStep() {
        return lastStep;
    }

    boolean isComplete() {
        return complete;
    }

    private static void makeFolders(SftpClient sftp, String folder) throws IOException {
        for (int end = folder.indexOf('/', 1); end > 0; end = folder.indexOf('/', end + 1)) {
            makeFolder(sftp, folder.substring(0, end));
        }
        makeFolder(sftp, folder);
    }

    private static void makeFolder(SftpClient sftp, String folder) throws IOException {
        if (!exists(sftp, folder)) {
            sftp.mkdir(folder);
        }
    }

    private static boolean exists(SftpClient sftp, String path) throws IOException {
        try {
            sftp.stat(path);
            return true;
        } catch (SftpException e) {
            if (e.getStatus() == SftpConstants.SSH_FX_NO_SUCH_FILE) {
                return false;
            }
            throw e;
        }
    }

    private static void put(SftpClient sftp, String folder, String name, String sha256, long bytes, Source source)
            throws IOException, OtherContent {
        String path = folder + "/" + name;
        if (exists(sftp, path)) {
            try (InputStream there = sftp.read(path)) {
                if (!new Sha256().add(there).hex().equals(sha256)) {
                    throw new OtherContent(path);
                }
            }
            return;
        }
        String draft = folder + "/." + name + "." + sha256.substring(0, DIGITS) + ".part";
        try (InputStream in = source.open();
                OutputStream out = sftp.write(
                        draft,
                        BUFFER,
                        SftpClient.OpenMode.Write,
                        SftpClient.OpenMode.Create,
                        SftpClient.OpenMode.Truncate)) {
            in.transferTo(out);
        }
        requireSize(sftp, draft, bytes);
        sftp.rename(draft, path);
        requireSize(sftp, path, bytes);
    }

    private static void requireSize(SftpClient sftp, String path, long bytes) throws IOException {
        long there = sftp.stat(path).getSize();
        if (there != bytes) {
            throw new IOException(path + ": " + there + " of " + bytes + " bytes");
        }
    }
}
