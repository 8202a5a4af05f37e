package org.bringback.source.refusal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.CharConversionException;
import java.io.EOFException;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.UncheckedIOException;
import java.nio.channels.ClosedByInterruptException;
import java.nio.charset.MalformedInputException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.ZipException;
import javax.xml.stream.XMLStreamException;
import org.apache.poi.EncryptedDocumentException;
import org.bringback.notice.Location;
import org.bringback.notice.NoticeCode;
import org.bringback.notice.ProvokedNotices;
import org.bringback.source.SourceFiles;
import org.bringback.source.text.SourceFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

final class RefusalTest {

    private static final Location PLACE =
            Location.of("export.xlsx").inSheet("ตาก").inRow(7);

    @TempDir
    private Path folder;

    static Stream<Map.Entry<Throwable, NoticeCode>> failures() {
        return Stream.of(
                Map.entry(new CharConversionException("Invalid UTF-8 start byte"), NoticeCode.TRUNCATED),
                Map.entry(new XMLStreamException("x", new CharConversionException()), NoticeCode.TRUNCATED),
                Map.entry(new RuntimeException(new XMLStreamException(new ZipException())), NoticeCode.TRUNCATED),
                Map.entry(new EOFException(), NoticeCode.TRUNCATED),
                Map.entry(new IndexOutOfBoundsException("Block 3 not found"), NoticeCode.TRUNCATED),
                Map.entry(new XMLStreamException(UnpackingException.tooMuch("8 MB")), NoticeCode.ARCHIVE_BOMB),
                Map.entry(new UncheckedIOException(new MalformedInputException(1)), NoticeCode.WRONG_ENCODING),
                Map.entry(new EncryptedDocumentException("x"), NoticeCode.PASSWORD_PROTECTED),
                Map.entry(new NoSuchFileException("/home/x/export.xlsx"), NoticeCode.UNREADABLE),
                Map.entry(new AccessDeniedException("/home/x/export.xlsx"), NoticeCode.UNREADABLE),
                Map.entry(new OutOfMemoryError(), NoticeCode.TOO_LARGE),
                Map.entry(new StackOverflowError(), NoticeCode.READER_FAILED),
                Map.entry(new NegativeArraySizeException("-1"), NoticeCode.READER_FAILED));
    }

    @ParameterizedTest
    @MethodSource("failures")
    void whateverAReaderThrowsRefusesItsFileAtThePlace(Map.Entry<Throwable, NoticeCode> failure) {
        RefusedFileException refused = Refusal.from(failure.getKey(), PLACE);

        assertThat(ProvokedNotices.seen(refused.notice()).code()).isEqualTo(failure.getValue());
        assertThat(refused.notice().location()).isEqualTo(PLACE);
    }

    @Test
    void aMessageOfAReaderIsNeverRepeatedForItMayQuoteACell() {
        RefusedFileException refused =
                Refusal.from(new IllegalStateException("no number: 1101700207030"), Location.of("a.xls"));

        assertThat(refused.notice().text().english())
                .endsWith("it is probably damaged: export it again")
                .doesNotContain("1101700207030")
                .doesNotContain("Exception");
        assertThat(refused).hasMessage("READER_FAILED").hasNoCause();
    }

    static Stream<IOException> faultsOfTheMachine() {
        return Stream.of(
                UnpackingException.noSpace(new IOException("No space left on device")),
                new ClosedByInterruptException(),
                new InterruptedIOException());
    }

    @ParameterizedTest
    @MethodSource("faultsOfTheMachine")
    void noFileIsRefusedForWhatTheMachineDid(IOException fault) {
        assertThatThrownBy(() -> Refusal.from(new XMLStreamException(fault), PLACE))
                .isInstanceOf(UncheckedIOException.class)
                .hasCause(fault);
    }

    @Test
    void aFileThatIsGoneIsRefused() {
        assertThatThrownBy(() -> SourceFiles.open(folder.resolve("gone.csv"), SourceFormat.any()))
                .isInstanceOf(RefusedFileException.class)
                .hasMessage("UNREADABLE");
    }

    @Test
    void aFolderInPlaceOfAFileIsRefused() throws IOException {
        Path file = Files.createDirectory(folder.resolve("export-nfe-2022-05-31.csv"));

        assertThatThrownBy(() -> SourceFiles.open(file, SourceFormat.any())).isInstanceOf(RefusedFileException.class);
    }
}
