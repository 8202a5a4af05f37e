package org.bringback.delivery.outbound;

import java.io.BufferedReader;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;

/** A mail server on this machine that misbehaves as it is told. */
public final class SmtpServer implements Closeable {

    private static final String ACCEPTED = "250 2.0.0 queued as 4711";
    private static final long FOR_EVER = 60_000;

    /** What it does. */
    public enum Behaviour {
        ACCEPT,
        BREAK_AFTER_ACCEPT,
        SILENT_AFTER_ACCEPT,
        REFUSE_GREETING,
        REFUSE_SENDER,
        REFUSE_ONE_ADDRESS,
        REFUSE_DATA,
        REFUSE_MAIL,
        SILENT_AT_ONCE,
        SILENT_AT_DATA,
        SLOW_AT_DATA,
        BREAK_IN_MAIL,
        BREAK_AFTER_MAIL,
        SILENT_AFTER_MAIL,
        SLOW_AFTER_MAIL,
        WITHOUT_TLS,
        WITH_STARTTLS
    }

    private static final Path KEYS = Path.of("jobs/src/test/resources/org/bringback/delivery/outbound/mail-server.p12");

    private final ServerSocket server;
    private final List<String> mails = new CopyOnWriteArrayList<>();
    private final CountDownLatch wholeMail = new CountDownLatch(1);
    private final CountDownLatch firstTalk = new CountDownLatch(1);
    private volatile Behaviour behaviour;

    public SmtpServer(Behaviour behaviour) throws IOException {
        this.behaviour = behaviour;
        this.server = new ServerSocket(0, 10, InetAddress.getLoopbackAddress());
        Thread thread = new Thread(this::serve, "smtp-server");
        thread.setDaemon(true);
        thread.start();
    }

    public void behave(Behaviour next) {
        behaviour = next;
    }

    public int port() {
        return server.getLocalPort();
    }

    /** Those of which it has the end, accepted or not. */
    public List<String> mails() {
        return mails;
    }

    /** Waits until it has the end of a mail. */
    public void awaitWholeMail() throws InterruptedException {
        wholeMail.await();
    }

    /** Waits until its first client has gone away. */
    void awaitEndOfTalk() throws InterruptedException {
        firstTalk.await();
    }

    @Override
    public void close() throws IOException {
        server.close();
    }

    private void serve() {
        while (!server.isClosed()) {
            try (Socket socket = server.accept()) {
                talk(socket);
            } catch (IOException e) {
                // the client went away, or the test is over
            } finally {
                firstTalk.countDown();
            }
        }
    }

    private void talk(Socket socket) throws IOException {
        BufferedReader in = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
        if (behaviour == Behaviour.SILENT_AT_ONCE) {
            silence(in);
            return;
        }
        say(socket, behaviour == Behaviour.REFUSE_GREETING ? "554 5.3.2 not today" : "220 ready");
        obey(socket, in);
    }

    private void obey(Socket socket, BufferedReader in) throws IOException {
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            String command = line.toUpperCase(Locale.ROOT);
            if (command.startsWith("DATA")) {
                if (!data(socket, in)) {
                    return;
                }
            } else if (command.startsWith("STARTTLS")) {
                say(socket, "220 go ahead");
                encrypted(socket);
                return;
            } else if (command.startsWith("EHLO") && behaviour == Behaviour.WITH_STARTTLS) {
                say(socket, socket instanceof SSLSocket ? "250 localhost" : "250-localhost\r\n250 STARTTLS");
            } else if (command.startsWith("QUIT")) {
                say(socket, "221 bye");
                return;
            } else {
                say(socket, answer(command));
            }
        }
    }

    /** The rest of the talk is encrypted; a client that does not like the certificate goes away. */
    private void encrypted(Socket plain) throws IOException {
        try (SSLSocket socket = (SSLSocket) keys().getSocketFactory()
                .createSocket(plain, plain.getInetAddress().getHostAddress(), plain.getPort(), true)) {
            socket.setUseClientMode(false);
            socket.startHandshake();
            obey(socket, new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8)));
        }
    }

    private static SSLContext keys() throws IOException {
        try {
            KeyStore store = KeyStore.getInstance(KEYS.toFile(), "changeit".toCharArray());
            KeyManagerFactory own = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
            own.init(store, "changeit".toCharArray());
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(own.getKeyManagers(), null, null);
            return context;
        } catch (GeneralSecurityException e) {
            throw new IOException("the test's key store", e);
        }
    }

    private String answer(String command) {
        if (command.startsWith("MAIL") && behaviour == Behaviour.REFUSE_SENDER) {
            return "530 5.7.0 who are you";
        }
        if (command.startsWith("RCPT") && behaviour == Behaviour.REFUSE_ONE_ADDRESS && command.contains("GONE@")) {
            return "550 5.1.1 <gone@example.go.th> unknown";
        }
        return "250 ok";
    }

    /** @return whether it goes on */
    private boolean data(Socket socket, BufferedReader in) throws IOException {
        if (behaviour == Behaviour.SILENT_AT_DATA) {
            silence(in);
            return false;
        }
        if (behaviour == Behaviour.REFUSE_DATA) {
            say(socket, "451 4.3.0 try later");
            return true;
        }
        if (behaviour == Behaviour.SLOW_AT_DATA) {
            slowly(socket, "354-wait", 8);
        }
        say(socket, "354 go on");
        StringBuilder mail = new StringBuilder();
        String line = in.readLine();
        for (; line != null && !line.equals("."); line = in.readLine()) {
            mail.append(line).append('\n');
            if (behaviour == Behaviour.BREAK_IN_MAIL) {
                return false;
            }
        }
        if (line == null) {
            return false;
        }
        mails.add(mail.toString());
        wholeMail.countDown();
        return end(socket, in);
    }

    private boolean end(Socket socket, BufferedReader in) throws IOException {
        switch (behaviour) {
            case BREAK_AFTER_MAIL -> {
                return false;
            }
            case SILENT_AFTER_MAIL -> {
                silence(in);
                return false;
            }
            case SLOW_AFTER_MAIL -> slowly(socket, "250-wait", 100);
            case REFUSE_MAIL -> say(socket, "552 5.3.4 too large");
            case BREAK_AFTER_ACCEPT -> {
                say(socket, ACCEPTED);
                return false;
            }
            case SILENT_AFTER_ACCEPT -> {
                say(socket, ACCEPTED);
                silence(in);
                return false;
            }
            default -> say(socket, ACCEPTED);
        }
        return true;
    }

    /** Each line comes in time, the answer late. */
    private static void slowly(Socket socket, String line, int times) throws IOException {
        for (int i = 0; i < times; i++) {
            say(socket, line);
            pause(200);
        }
    }

    /** Until the client goes away. */
    private static void silence(BufferedReader in) throws IOException {
        long end = System.nanoTime() + FOR_EVER * 1_000_000;
        while (in.readLine() != null && System.nanoTime() < end) {
            pause(1);
        }
    }

    private static void pause(long milliseconds) {
        try {
            Thread.sleep(milliseconds);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void say(Socket socket, String line) {
        try {
            OutputStream out = socket.getOutputStream();
            out.write((line + "\r\n").getBytes(StandardCharsets.UTF_8));
            out.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
