package org.bringback.job.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Random;
import org.bringback.StateRows;
import org.bringback.job.lease.WorkContentStore;
import org.bringback.text.file.Secret;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LentKeysTest {

    private final WorkContentStore contents = new WorkContentStore(new StateRows().database());
    private final byte[] bytes = new byte[2_000_000];

    @TempDir
    Path folder;

    private Path made;

    @BeforeEach
    void aFileOfKeys() throws IOException {
        new Random(21).nextBytes(bytes);
        made = Files.write(folder.resolve("7.keys"), bytes);
    }

    private void give(Optional<Secret> secret) throws IOException {
        new LentKeys(contents, secret)
                .give(made, (name, content) -> contents.write(WorkContentStore.ANY, name, content));
    }

    private Path lent(Optional<Secret> secret, String name) throws IOException {
        Path file = folder.resolve("worker").resolve(name);
        new LentKeys(contents, secret).lend(file);
        return file;
    }

    @Test
    void aWorkerGetsAFileAsItIsAndNoOther() throws IOException {
        give(Optional.empty());
        assertThat(lent(Optional.empty(), "7.keys")).hasBinaryContent(bytes);
        assertThat(lent(Optional.empty(), "8.keys")).doesNotExist();
        assertThat(folder.resolve("worker").toFile().list()).containsExactly("7.keys");
    }

    @Test
    void whereTheStateIsEncryptedNobodyReadsThemOnTheWay() throws IOException {
        Optional<Secret> secret = Optional.of(Secret.random());
        give(secret);
        ByteArrayOutputStream onTheWay = new ByteArrayOutputStream();
        contents.copy(WorkContentStore.ANY, "keys/7.keys", onTheWay);
        assertThat(onTheWay.size()).isGreaterThan(bytes.length);
        assertThat(onTheWay.toString(StandardCharsets.ISO_8859_1))
                .doesNotContain(new String(bytes, 0, 64, StandardCharsets.ISO_8859_1));
        assertThat(lent(Optional.of(Secret.random()), "7.keys")).doesNotExist();
        assertThat(lent(secret, "7.keys")).hasBinaryContent(bytes);
    }
}
