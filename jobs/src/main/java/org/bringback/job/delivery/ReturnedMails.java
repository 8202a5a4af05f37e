package org.bringback.job.delivery;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.bringback.delivery.outbound.StatusReport;
import org.bringback.job.delivery.Delivery.Entry;
import org.bringback.text.BilingualText;
import org.bringback.text.file.Sha256;

/** Mails that came back. Each report counts once, so that what is sent again is not called back by an old one. */
record ReturnedMails(Path folder, DeliveryLedger ledger) {

    /** Enters them; where the folder is missing, or files in it cannot be read, it says so. */
    Optional<BilingualText> enter() throws IOException {
        if (!Files.isDirectory(folder)) {
            return Optional.of(new BilingualText(
                    "ไม่มีโฟลเดอร์ reports: " + folder, "there is no folder " + folder + " (reports)"));
        }
        try (Stream<Path> all = Files.list(folder)) {
            List<Path> files = all.filter(file -> Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS))
                    .sorted()
                    .toList();
            for (Path file : files) {
                if (Files.isReadable(file)) {
                    enter(file);
                }
            }
            long others = files.stream().filter(file -> !Files.isReadable(file)).count();
            return others == 0 ? Optional.empty() : Optional.of(unreadable(others));
        }
    }

    private BilingualText unreadable(long count) {
        return new BilingualText(
                "อ่านไฟล์ใน " + folder + " (reports) ไม่ได้ " + count + " ไฟล์ ให้ตรวจสอบสิทธิ์อ่าน",
                "files in " + folder + " (reports) that cannot be read: " + count + "; check the right to read them");
    }

    private void enter(Path file) throws IOException {
        String sha256 = Sha256.hex(file);
        if (ledger.knowsReport(sha256)) {
            return;
        }
        Optional<StatusReport> report = StatusReport.read(file);
        List<Entry> about = report.map(one -> ledger.find(one.id())).orElse(List.of());
        if (!about.isEmpty()) {
            ledger.enter(
                    about.get(0).delivery(),
                    DeliveryState.BOUNCED,
                    report.orElseThrow().said(),
                    Optional.of(sha256));
        }
    }
}
