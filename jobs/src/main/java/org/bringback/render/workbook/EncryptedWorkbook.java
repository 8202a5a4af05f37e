package org.bringback.render.workbook;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.poi.poifs.crypt.ChainingMode;
import org.apache.poi.poifs.crypt.CipherAlgorithm;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.crypt.Encryptor;
import org.apache.poi.poifs.crypt.HashAlgorithm;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.bringback.source.form.FormContent;
import org.bringback.text.file.AtomicFile;
import org.bringback.text.file.TemporaryFile;

/** Writes a form as a workbook that opens with a password: Office's agile encryption, AES-256 and SHA-512. */
public final class EncryptedWorkbook {

    private static final int KEY_BITS = 256;

    private EncryptedWorkbook() {}

    /**
     * Writes the workbook; nothing of it is ever on disk in plain text where others could read it.
     *
     * @param password ASCII letters and digits, so that it can be typed on any keyboard
     * @param target replaced if it exists, by all of the new one or not at all; readable by its owner only
     */
    public static void write(FormContent content, String password, Path target) throws IOException {
        try (TemporaryFile plain = new TemporaryFile();
                AtomicFile whole = AtomicFile.ownerOnly(target);
                POIFSFileSystem container = new POIFSFileSystem()) {
            FormWorkbook.draft(content, plain.path());
            EncryptionInfo how = new EncryptionInfo(
                    EncryptionMode.agile, CipherAlgorithm.aes256, HashAlgorithm.sha512, KEY_BITS, -1, ChainingMode.cbc);
            Encryptor encryptor = how.getEncryptor();
            encryptor.confirmPassword(password);
            encrypt(plain.path(), encryptor, container);
            try (OutputStream out = Files.newOutputStream(whole.draft())) {
                container.writeFilesystem(out);
            }
            whole.putInPlace();
        }
    }

    private static void encrypt(Path plain, Encryptor encryptor, POIFSFileSystem container) throws IOException {
        try (OutputStream out = encryptor.getDataStream(container)) {
            Files.copy(plain, out);
        } catch (IOException | RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException("this Java cannot encrypt a workbook", e);
        }
    }
}
