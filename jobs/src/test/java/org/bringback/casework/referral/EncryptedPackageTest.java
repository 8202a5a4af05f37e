package org.bringback.casework.referral;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.LocalDate;
import java.util.List;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.bringback.SpinCount;
import org.bringback.notice.NoticeCode;
import org.bringback.notice.ProvokedNotices;
import org.bringback.reference.codes.Reasons;
import org.bringback.render.workbook.EncryptedWorkbook;
import org.bringback.source.excel.EncryptedXlsx;
import org.bringback.source.refusal.RefusedFileException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EncryptedPackageTest {

    private static final String PASSWORD = "Abcdefgh12345678";

    @TempDir
    Path folder;

    private Path file;
    private Path plain;

    @BeforeEach
    void aPackageWithoutCases() throws IOException {
        file = folder.resolve("answer-all-2022-09-23-msdhs-package.xlsx");
        plain = folder.resolve("plain.xlsx");
        EncryptedWorkbook.write(
                PackageForm.content(
                        new PackageForm.Receiver("msdhs", LocalDate.of(2022, 9, 23)),
                        List.of(),
                        false,
                        List.of(),
                        Reasons.none(),
                        ExchangeLayout.own()),
                PASSWORD,
                file);
    }

    private NoticeCode refusal(String password) {
        try {
            EncryptedXlsx.decrypt(file, password, plain);
            throw new AssertionError("opened");
        } catch (RefusedFileException e) {
            return ProvokedNotices.seen(e.notice()).code();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void itIsEncryptedByAes256AndOpensWithItsPassword() throws Exception {
        try (POIFSFileSystem container = new POIFSFileSystem(file.toFile(), true)) {
            EncryptionInfo how = new EncryptionInfo(container);
            assertThat(how.getHeader().getCipherAlgorithm().name()).isEqualTo("aes256");
            assertThat(how.getHeader().getKeySize()).isEqualTo(256);
            assertThat(how.getVerifier().getSpinCount()).isBetween(100_000, 1_000_000);
        }
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertThat(EncryptedXlsx.isEncrypted(file)).isTrue();
        EncryptedXlsx.decrypt(file, PASSWORD, plain);
        assertThat(EncryptedXlsx.isEncrypted(plain)).isFalse();
        assertThat(new String(Files.readAllBytes(plain), StandardCharsets.ISO_8859_1))
                .startsWith("PK");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(plain)))
                .isEqualTo("rw-------");
    }

    @Test
    void anotherPasswordOpensNothing() {
        assertThat(refusal("Abcdefgh12345679")).isEqualTo(NoticeCode.WRONG_PASSWORD);
        assertThat(plain).doesNotExist();
    }

    @Test
    void aDamagedPackageIsRefused() throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        Files.write(file, java.util.Arrays.copyOf(bytes, bytes.length / 2));
        assertThat(refusal(PASSWORD)).isEqualTo(NoticeCode.TRUNCATED);
    }

    @Test
    void aSpinCountOfTwoThousandMillionIsRefusedBeforeItIsTried() throws IOException {
        Path slow = SpinCount.twoThousandMillion(file, folder.resolve("slow.xlsx"));
        assertThatThrownBy(() -> EncryptedXlsx.decrypt(slow, PASSWORD, plain))
                .isInstanceOfSatisfying(RefusedFileException.class, e -> {
                    assertThat(ProvokedNotices.seen(e.notice()).code()).isEqualTo(NoticeCode.PASSWORD_TOO_SLOW);
                    assertThat(e.notice().text().english())
                            .contains("2000000000")
                            .contains("1000000");
                });
    }
}
