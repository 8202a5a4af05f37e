package org.bringback.delivery.outbound;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.concurrent.atomic.AtomicReference;

/** A mail that keeps its Message-ID. It is written whole or given up: a thread that is late sends no end of it. */
final class OneMail extends MimeMessage {

    private enum Stage {
        OPEN,
        WRITTEN,
        GIVEN_UP
    }

    private final String id;
    private final AtomicReference<Stage> stage = new AtomicReference<>(Stage.OPEN);

    OneMail(SmtpSender sender, String id) {
        super(sender.getSession());
        this.id = id;
    }

    @Override
    protected void updateMessageID() throws MessagingException {
        setHeader("Message-ID", id);
    }

    @Override
    public void writeTo(OutputStream out, String[] ignored) throws IOException, MessagingException {
        super.writeTo(whileWanted(out), ignored);
        if (!stage.compareAndSet(Stage.OPEN, Stage.WRITTEN)) {
            requireWanted();
        }
    }

    private OutputStream whileWanted(OutputStream out) {
        return new FilterOutputStream(out) {
            @Override
            public void write(int one) throws IOException {
                requireWanted();
                out.write(one);
            }

            @Override
            public void write(byte[] bytes, int from, int size) throws IOException {
                requireWanted();
                out.write(bytes, from, size);
            }
        };
    }

    /** The library closes a connection on which a mail could not be written. */
    private void requireWanted() throws IOException {
        if (stage.get() == Stage.GIVEN_UP) {
            throw new IOException("given up");
        }
    }

    /** @return whether its end has not left and never will */
    boolean giveUp() {
        return stage.compareAndSet(Stage.OPEN, Stage.GIVEN_UP) || stage.get() == Stage.GIVEN_UP;
    }
}
