package org.bringback.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What monitors hear of nights: how old the lists' figures are, when a night last ended well, that one began and ended. */
class WatchedNightTest {

    private static final String NFE = "export-nfe-2022-05-31.csv";

    @TempDir
    Path folder;

    private final List<String> pings = new CopyOnWriteArrayList<>();

    @Test
    void freshnessLastSuccessMetricsPingsAndTheLedgerSayWhatNightsDid() throws Exception {
        Path home = Installations.copy(folder.resolve("home"));
        Path agencies = home.resolve("jobs/agencies");
        for (String list : List.of("obec", "ovec", "opec", "bse", "nfe-disabled")) {
            add(agencies.resolve(list + ".yaml"), "freshness: {expected-by: 100000}\n");
        }
        String nfe = Files.readString(agencies.resolve("nfe.yaml"));
        add(agencies.resolve("nfe.yaml"), "freshness: {warn-after: 30}\n");
        Site site = new Site(folder.resolve("site")).put(Countries.clean().resolve(NFE));
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            pings.add(exchange.getRequestURI().toString());
            exchange.sendResponseHeaders(200, -1);
            exchange.close();
        });
        server.start();
        String url = "http://127.0.0.1:" + server.getAddress().getPort() + "/watch";

        CommandRun late = night(home, site, url);
        assertThat(late.code()).as(late.err()).isZero();
        assertThat(late.list("nfe").get("freshness").asText()).isEqualTo("late");
        assertThat(late.list("obec").get("freshness").asText()).isEqualTo("not_due");
        assertThat(metrics())
                .contains("bringback_list_freshness{list=\"nfe\"} 2", "bringback_rows{outcome=\"accepted\"} ")
                .contains("bringback_stage_seconds{stage=\"who is who\"} ", "bringback_last_run_exit_code 0\n");
        String success = line("bringback_last_success_timestamp_seconds");
        long first = status(site).get("last_success_epoch").asLong();
        assertThat(success).endsWith(" " + first);

        while (Instant.now().getEpochSecond() <= first) {
            // the next night is told from this one by the second
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(50));
        }
        Files.writeString(agencies.resolve("nfe.yaml"), nfe);
        add(agencies.resolve("nfe.yaml"), "freshness: {fail-after: 30}\n");
        CommandRun overdue = night(home, site, url);
        assertThat(overdue.code()).isEqualTo(4);
        assertThat(overdue.err()).contains("the figures of nfe are ", "days old (as of 2022-05-31)");
        assertThat(metrics()).contains("bringback_last_run_exit_code 4\n", "bringback_list_freshness{list=\"nfe\"} 3");
        assertThat(status(site).get("last_published_epoch").asLong()).isGreaterThan(first);
        assertThat(line("bringback_last_success_timestamp_seconds")).isEqualTo(success);

        server.stop(0);
        Files.move(site.inbox(), site.inbox().resolveSibling("elsewhere"));
        CommandRun failed = night(home, site, url);
        assertThat(failed.code()).isEqualTo(2);
        assertThat(failed.err()).contains("the ping to", "is not touched");
        assertThat(line("bringback_last_success_timestamp_seconds")).isEqualTo(success);
        assertThat(status(site).get("lists")).hasSize(6);

        assertThat(pings).hasSize(4);
        String rid = pings.get(0).replaceAll(".*rid=", "");
        assertThat(pings.get(0)).isEqualTo("/watch/start?rid=" + rid);
        assertThat(pings.get(1)).isEqualTo("/watch/0?rid=" + rid);
        assertThat(pings.get(3)).startsWith("/watch/4?rid=").doesNotContain(rid);
        theLedgerSaysSo(site);
    }

    private void theLedgerSaysSo(Site site) throws IOException {
        JsonNode entries = site.run("audit", "list", "--json").json().get("entries");
        assertThat(entries)
                .extracting(entry -> entry.get("command").asText() + " " + entry.get("exit_code"))
                .containsExactly("nightly 0", "nightly 4", "nightly 2");
        JsonNode night = entries.get(0);
        assertThat(night.get("by").asText()).isEqualTo(System.getProperty("user.name"));
        assertThat(night.get("files").get(0).get("name").asText()).isEqualTo(NFE);
        assertThat(site.state()
                        .resolve("archive")
                        .resolve(night.get("files").get(0).get("sha256").asText()))
                .exists();
        assertThat(night.get("figures").get(0).get("list").asText()).isEqualTo("nfe");
        assertThat(entries.get(1).has("files")).as("nothing new was taken in").isFalse();

        Path ledger = site.state().resolve("audit.jsonl");
        String whole = Files.readString(ledger);
        assertThat(site.run("audit", "list").code()).isZero();
        for (String changed : List.of(
                whole.replaceFirst("\"exit_code\":4", "\"exit_code\":0"),
                whole.substring(0, whole.indexOf('\n') + 1)
                        + whole.substring(whole.indexOf('\n', whole.indexOf('\n') + 1) + 1))) {
            Files.writeString(ledger, changed);
            CommandRun broken = site.run("audit", "list");
            assertThat(broken.code()).isEqualTo(1);
            assertThat(broken.err()).contains("line 2 of audit.jsonl");
        }
    }

    private CommandRun night(Path home, Site site, String url) {
        return Installations.runIn(
                home,
                () -> site.nightly("--metrics", folder.resolve("bringback.prom").toString(), "--ping", url));
    }

    private String metrics() throws IOException {
        return Files.readString(folder.resolve("bringback.prom"));
    }

    private String line(String metric) throws IOException {
        try (Stream<String> lines = metrics().lines()) {
            return lines.filter(line -> line.startsWith(metric + " "))
                    .findFirst()
                    .orElseThrow();
        }
    }

    private static JsonNode status(Site site) throws IOException {
        return new ObjectMapper().readTree(site.state().resolve("status.json").toFile());
    }

    private static void add(Path file, String line) throws IOException {
        Files.writeString(file, line, StandardOpenOption.APPEND);
    }
}
