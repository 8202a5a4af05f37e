package org.bringback.cli.run;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;

/**
 * Tells a service that watches over nights that one begins and how it ended: {@code URL/start} and {@code URL/<exit code>},
 * both with the run's id as {@code rid}. Nothing else is sent.
 */
final class Ping {

    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final URI address;
    private final UUID id;
    private final HttpClient client =
            HttpClient.newBuilder().connectTimeout(PATIENCE).build();
    private CompletableFuture<HttpResponse<Void>> begun = CompletableFuture.completedFuture(null);

    /**
     * @param run names the night
     * @throws IllegalArgumentException when the address is none
     */
    Ping(String address, String run) {
        this.address = URI.create(address);
        this.id = UUID.nameUUIDFromBytes(run.getBytes(StandardCharsets.UTF_8));
        request("/start");
    }

    private HttpRequest request(String path) {
        String query = address.getRawQuery() == null ? "" : address.getRawQuery() + "&";
        String place = address.getScheme() + "://" + address.getRawAuthority()
                + (address.getRawPath() == null ? "" : address.getRawPath().replaceAll("/$", ""));
        return HttpRequest.newBuilder(URI.create(place + path + "?" + query + "rid=" + id))
                .timeout(PATIENCE)
                .GET()
                .build();
    }

    /** The night goes on meanwhile. */
    void start() {
        begun = client.sendAsync(request("/start"), HttpResponse.BodyHandlers.discarding());
    }

    /** @throws IOException when nobody answered, or with a refusal */
    void end(int code) throws IOException {
        try {
            begun.cancel(false);
            int status = client.send(request("/" + code), HttpResponse.BodyHandlers.discarding())
                    .statusCode();
            if (status >= 400) {
                throw new IOException("the answer to the ping was " + status);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
