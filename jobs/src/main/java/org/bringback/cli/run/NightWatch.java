package org.bringback.cli.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.bringback.cli.output.Console;
import org.bringback.job.workspace.FailureCause;
import org.bringback.text.BilingualText;

/** Tells monitors of nights: {@code status.json}, metrics and pings. None of them decides how a night ends. */
public final class NightWatch {

    private static final String METRICS = "BRINGBACK_METRICS";
    private static final String PING = "BRINGBACK_PING_URL";

    private final Optional<Path> metrics;
    private final Optional<String> address;
    private final Console console;
    private Optional<Ping> ping = Optional.empty();

    private NightWatch(Optional<Path> metrics, Optional<String> address, Console console) {
        this.metrics = metrics;
        this.address = address;
        this.console = console;
    }

    /**
     * @param metrics file to write; empty for the one that the environment names
     * @param address to ping; empty for the one that the environment names
     */
    public static NightWatch of(
            Optional<Path> metrics, Optional<String> address, Map<String, String> environment, Console console) {
        return new NightWatch(
                metrics.or(() -> setting(environment, METRICS).map(Path::of)),
                address.or(() -> setting(environment, PING)),
                console);
    }

    private static Optional<String> setting(Map<String, String> environment, String name) {
        return Optional.ofNullable(environment.get(name)).filter(value -> !value.isEmpty());
    }

    /** @param run names the night */
    void begin(String run) {
        if (address.isEmpty()) {
            return;
        }
        try {
            Ping made = new Ping(address.get(), run);
            made.start();
            ping = Optional.of(made);
        } catch (IllegalArgumentException e) {
            console.say(new BilingualText(
                    PING + " (--ping) ต้องเป็นที่อยู่ http หรือ https จึงไม่แจ้งผู้ใด",
                    PING + " (--ping) is no http or https address; nobody is told"));
        }
    }

    void end(Path state, String run, RunReport report) {
        try {
            NightStatus status = NightStatus.of(state, run, report);
            if (Files.isDirectory(state)) {
                status.write(state);
            }
            if (metrics.isPresent()) {
                new MetricsFile(metrics.get()).write(status, report);
            }
        } catch (IOException e) {
            console.say(new BilingualText(
                            "เขียน status.json หรือไฟล์ metrics ไม่ได้: ",
                            "status.json or the metrics could not be written: ")
                    .join(FailureCause.describe(e)));
        }
        ping.ifPresent(made -> tell(made, report.code()));
    }

    private void tell(Ping made, int code) {
        try {
            made.end(code);
        } catch (IOException e) {
            console.say(new BilingualText(
                    "แจ้งไปที่ " + PING + " (--ping) ไม่สำเร็จ งานไม่ได้รับผลกระทบ",
                    "the ping to " + PING + " (--ping) failed; the night is not touched by that"));
        }
    }
}
