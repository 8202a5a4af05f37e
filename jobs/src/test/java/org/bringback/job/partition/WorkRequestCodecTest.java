package org.bringback.job.partition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.batch.integration.partition.StepExecutionRequest;
import org.springframework.messaging.support.GenericMessage;

class WorkRequestCodecTest {

    private final WorkRequestCodec codec = new WorkRequestCodec();

    @Test
    void aRequestIsALineThatIsReadAgain() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        codec.serialize(new GenericMessage<>(new StepExecutionRequest("unit", 4711)), out);
        assertThat(out.toString(StandardCharsets.UTF_8)).isEqualTo("4711 unit");
        assertThat(codec.deserialize(new ByteArrayInputStream(out.toByteArray()))
                        .getPayload())
                .isInstanceOfSatisfying(StepExecutionRequest.class, request -> {
                    assertThat(request.getStepExecutionId()).isEqualTo(4711);
                    assertThat(request.getStepName()).isEqualTo("unit");
                });
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "unit", " unit", "x unit", "1x unit"})
    void whatIsNoRequestIsRefused(String line) {
        assertThatThrownBy(() -> codec.deserialize(new ByteArrayInputStream(line.getBytes(StandardCharsets.UTF_8))))
                .isInstanceOfAny(IOException.class, NumberFormatException.class);
    }

    @Test
    void nothingButRequestsGoesIntoTheQueue() {
        assertThatThrownBy(() -> codec.serialize(new GenericMessage<>("unit"), new ByteArrayOutputStream()))
                .isInstanceOf(IOException.class);
    }
}
