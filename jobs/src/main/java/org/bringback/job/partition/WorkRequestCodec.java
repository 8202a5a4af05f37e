package org.bringback.job.partition;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import org.springframework.batch.integration.partition.StepExecutionRequest;
import org.springframework.core.serializer.Deserializer;
import org.springframework.core.serializer.Serializer;
import org.springframework.messaging.Message;
import org.springframework.messaging.support.GenericMessage;

/** Requests as a line of text: the queue holds no serialised objects, so reading it can make none but these. */
final class WorkRequestCodec implements Serializer<Message<?>>, Deserializer<Message<?>> {

    @Override
    public void serialize(Message<?> message, OutputStream out) throws IOException {
        if (!(message.getPayload() instanceof StepExecutionRequest request)) {
            throw new IOException("no request of a partition");
        }
        String line = request.getStepExecutionId() + " " + request.getStepName();
        out.write(line.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public Message<?> deserialize(InputStream in) throws IOException {
        String line = new String(in.readAllBytes(), StandardCharsets.UTF_8);
        int blank = line.indexOf(' ');
        if (blank < 1) {
            throw new IOException("no request of a partition");
        }
        return new GenericMessage<>(
                new StepExecutionRequest(line.substring(blank + 1), Long.parseLong(line.substring(0, blank))));
    }
}
