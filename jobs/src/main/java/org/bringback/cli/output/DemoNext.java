package org.bringback.cli.output;

import java.nio.file.Path;
import java.time.LocalDate;
import org.bringback.job.demo.Demo;
import org.bringback.job.workspace.Installation;
import org.bringback.text.BilingualText;

/** What to do after the demo: lines to type as they stand, the page to open, and how to begin with one's own data. */
public final class DemoNext {

    private final Console console;
    private final Installation installation;

    public DemoNext(Console console, Installation installation) {
        this.console = console;
        this.installation = installation;
    }

    /** @param last the newest day of the demo */
    public void write(Path output, LocalDate last) {
        Path folder = output.toAbsolutePath().normalize();
        String program = program();
        console.err().println();
        console.say(
                new BilingualText(
                        "ขั้นต่อไป: พิมพ์บรรทัดแรกก่อน แล้วคำสั่งใน README จะใช้ข้อมูลสมมุติชุดนี้ เช่น",
                        "What to do next: type the first line, and the README's commands work on this made-up country, such as"));
        line("export BRINGBACK_STATE='" + Demo.state(folder) + "'");
        line(program + " tables --list obec --as-of " + last);
        line(program + " explain figure obec/" + last + "/r1/NOT_FOUND");
        line(program + " review export doubts.xlsx");
        console.say(new BilingualText(
                "เปิดในเบราว์เซอร์: " + page(folder, last), "Open in a browser: " + page(folder, last)));
        console.say(new BilingualText(
                "ข้อมูลของท่านเอง: พิมพ์ unset BRINGBACK_STATE แล้วเริ่มที่ jobs/agencies/README.md",
                "Your own data: type unset BRINGBACK_STATE and begin with jobs/agencies/README.md"));
    }

    private static Path page(Path folder, LocalDate last) {
        return folder.resolve(last.toString()).resolve("published").resolve("index.html");
    }

    private void line(String command) {
        console.err().println("  " + command);
    }

    /** As it is typed where the caller stands. */
    private String program() {
        Path launcher = Path.of("bin", "bringback");
        boolean here = Path.of("").toAbsolutePath().equals(installation.home().toAbsolutePath());
        return (here ? launcher : installation.home().resolve(launcher)).toString();
    }
}
