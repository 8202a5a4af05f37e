package org.bringback.job.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import org.bringback.intake.RealReferenceContext;
import org.bringback.intake.submission.Ledger;
import org.bringback.job.workspace.State;
import org.bringback.job.workspace.StateInUseException;
import org.bringback.notice.ProvokedNotices;
import org.bringback.source.FileStabilityCheck;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InboxTest {

    @TempDir
    Path folder;

    @Test
    void whateverIsNoPlainFileIsNamedAndHiddenFilesArePassedOver() throws Exception {
        Path inbox = Files.createDirectories(folder.resolve("inbox"));
        Files.writeString(inbox.resolve("a.csv"), "a");
        Files.writeString(inbox.resolve(".b.csv"), "b");
        Files.createDirectory(inbox.resolve("c"));
        Files.createSymbolicLink(inbox.resolve("d.csv"), inbox.resolve("a.csv"));
        Files.createSymbolicLink(inbox.resolve("e.csv"), inbox.resolve("nowhere"));
        assertThat(new ProcessBuilder("mkfifo", inbox.resolve("f.csv").toString())
                        .start()
                        .waitFor())
                .isZero();
        try (ServerSocketChannel socket = ServerSocketChannel.open(StandardProtocolFamily.UNIX)) {
            socket.bind(UnixDomainSocketAddress.of(inbox.resolve("g.csv")));
            assertThat(told(Inbox.look(inbox, Duration.ZERO, name -> true)))
                    .containsExactly(
                            "a.csv",
                            "c FOLDER",
                            "d.csv SYMBOLIC_LINK",
                            "e.csv SYMBOLIC_LINK",
                            "f.csv SPECIAL_FILE",
                            "g.csv SPECIAL_FILE");
        }
    }

    @Test
    void whatVanishesIsNamedAndWhatIsRenamedIsFoundUnderItsNewName() throws IOException {
        Path gone = Files.writeString(folder.resolve("gone.csv"), "1");
        Path upload = Files.writeString(folder.resolve("upload.csv.filepart"), "2");
        Path whole = Files.writeString(folder.resolve("whole.csv"), "3");
        var first = FileStabilityCheck.look(List.of(gone, upload, whole));
        Files.delete(gone);
        Path renamed = Files.move(upload, folder.resolve("upload.csv"));
        Path late = Files.writeString(folder.resolve("late.csv"), "4");
        var second = FileStabilityCheck.look(List.of(gone, upload, whole, renamed, late));
        assertThat(told(Inbox.of(first, second)))
                .containsExactly(
                        "gone.csv FILE_GONE", "late.csv STILL_CHANGING", "upload.csv STILL_CHANGING", "whole.csv");
    }

    @Test
    void filesOfOthersAreNamedUpToAThousandAndTheRestIsCounted() throws IOException {
        Predicate<String> names = Inbox.names(new Ledger(List.of()), RealReferenceContext.REAL);
        for (String ours : List.of("export-nfe-2022-05-31.csv", "nfe 31-5-65.csv", "แก้ไข.xlsx")) {
            Files.createFile(folder.resolve("ฮ-" + ours));
            Files.createFile(folder.resolve(ours));
        }
        for (int number = 1; number <= 1200; number++) {
            Files.createFile(folder.resolve(String.format(Locale.ROOT, "IMG_%04d.jpg", number)));
        }
        Inbox inbox = Inbox.look(folder, Duration.ZERO, names);
        assertThat(inbox.extent()).isEqualTo(new Inbox.Extent(Optional.empty(), 200));
        assertThat(told(inbox))
                .hasSize(1006)
                .contains("export-nfe-2022-05-31.csv", "nfe 31-5-65.csv", "แก้ไข.xlsx", "IMG_1000.jpg")
                .doesNotContain("IMG_1001.jpg");
        Inbox marked = Inbox.marked(folder, names);
        assertThat(marked.extent().passedOver()).isEqualTo(200);
        assertThat(told(marked)).contains("export-nfe-2022-05-31.csv STILL_CHANGING");
    }

    @Test
    void noStrangerSeemsToBeGoneBecauseMoreAreThere() {
        List<Path> before = List.of(Path.of("b"), Path.of("c"));
        List<Path> later = List.of(Path.of("a"), Path.of("b"));
        InboxListing first = new InboxListing(List.of(), before, 1);
        assertThat(new InboxListing(List.of(), later, 2).after(first).paths()).isEqualTo(before);
        InboxListing few = new InboxListing(List.of(), before, 0);
        assertThat(new InboxListing(List.of(), later, 0).after(few).paths()).isEqualTo(later);
    }

    private static List<String> told(Inbox inbox) {
        return inbox.found().stream()
                .map(file -> file.name()
                        + file.problem()
                                .map(problem ->
                                        " " + ProvokedNotices.seen(problem).code())
                                .orElse(""))
                .toList();
    }

    @Test
    void theStateIsItsOwnersOnlyAndOfOneProcess() throws Exception {
        Path place = folder.resolve("state");
        try (State state = State.open(place)) {
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(state.folder())))
                    .isEqualTo("rwx------");
            assertThatThrownBy(() -> State.open(place)).isInstanceOf(StateInUseException.class);
        }
        State.open(place).close();
    }
}
