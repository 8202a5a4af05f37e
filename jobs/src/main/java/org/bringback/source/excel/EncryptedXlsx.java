package org.bringback.source.excel;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import org.apache.poi.poifs.crypt.Decryptor;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.bringback.notice.Location;
import org.bringback.notice.Notice;
import org.bringback.notice.NoticeCode;
import org.bringback.source.refusal.Refusal;
import org.bringback.source.refusal.RefusedFileException;
import org.bringback.text.file.OwnerOnly;

/** Opens a workbook that has a password. */
public final class EncryptedXlsx {

    /** Office asks for 100,000. Somebody who asks for far more wants this machine to be busy. */
    private static final int MAX_SPIN_COUNT = 1_000_000;

    private static final int MAX_BYTES = 256 << 20;

    private EncryptedXlsx() {}

    /** Whether a file is one, by its beginning and its parts. */
    public static boolean isEncrypted(Path file) {
        try (POIFSFileSystem container = new POIFSFileSystem(file.toFile(), true)) {
            return isEncrypted(container);
        } catch (IOException | RuntimeException e) {
            return false;
        }
    }

    private static boolean isEncrypted(POIFSFileSystem container) {
        return container.getRoot().hasEntryCaseInsensitive(EncryptionInfo.ENCRYPTION_INFO_ENTRY);
    }

    /**
     * Writes the workbook without its password, for its owner only.
     *
     * @throws RefusedFileException when it is damaged, the password is another one, or testing one would take too long;
     *     how long is known before it is tried
     */
    public static void decrypt(Path file, String password, Path target) throws RefusedFileException, IOException {
        Location location = Location.of(String.valueOf(file.getFileName()));
        try (POIFSFileSystem container = new POIFSFileSystem(file.toFile(), true)) {
            EncryptionInfo how = new EncryptionInfo(container);
            int spins = how.getVerifier().getSpinCount();
            if (spins < 0 || spins > MAX_SPIN_COUNT) {
                throw new RefusedFileException(new Notice(
                        NoticeCode.PASSWORD_TOO_SLOW, location, String.valueOf(MAX_SPIN_COUNT), String.valueOf(spins)));
            }
            Decryptor decryptor = Decryptor.getInstance(how);
            if (!decryptor.verifyPassword(password)) {
                throw Refusal.of(NoticeCode.WRONG_PASSWORD, location);
            }
            try (InputStream in = decryptor.getDataStream(container);
                    OutputStream out = OwnerOnly.output(target)) {
                copy(in, out, location);
            }
        } catch (RefusedFileException e) {
            throw e;
        } catch (Exception e) {
            throw Refusal.of(NoticeCode.TRUNCATED, location);
        }
    }

    private static void copy(InputStream in, OutputStream out, Location location)
            throws IOException, RefusedFileException {
        byte[] buffer = new byte[1 << 16];
        long bytes = 0;
        for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
            bytes += read;
            if (bytes > MAX_BYTES) {
                throw Refusal.of(NoticeCode.TOO_LARGE, location);
            }
            out.write(buffer, 0, read);
        }
    }
}
