package org.bringback.delivery.outbound;

import jakarta.mail.Address;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.URLName;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.atomic.AtomicReference;
import org.bringback.text.file.TrustedCertificates;
import org.eclipse.angus.mail.smtp.SMTPTransport;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/**
 * Spring's mail sender for one mail, with what Jakarta Mail leaves out unless told: limits of time, TLS that is required,
 * and a look at who the server is. Keeps what the server said of the mail.
 */
final class SmtpSender extends JavaMailSenderImpl {

    private final boolean tls;
    private final AtomicReference<AnsweringTransport> transport = new AtomicReference<>();

    private SmtpSender(boolean tls) {
        this.tls = tls;
    }

    static SmtpSender of(MailSettings settings, Map<String, String> environment)
            throws PasswordSource.Missing, IOException {
        MailSettings.Security security = settings.server().security();
        SmtpSender sender = new SmtpSender(security == MailSettings.Security.TLS);
        sender.setHost(settings.server().host());
        sender.setPort(settings.server().port());
        sender.setProtocol(sender.protocol());
        sender.setDefaultEncoding(StandardCharsets.UTF_8.name());
        if (settings.login().isPresent()) {
            sender.setUsername(settings.login().get().user());
            sender.setPassword(settings.login().get().password().read(environment));
        }
        sender.setJavaMailProperties(sender.properties(settings));
        return sender;
    }

    private String protocol() {
        return tls ? "smtps" : "smtp";
    }

    private Properties properties(MailSettings settings) throws IOException {
        Properties properties = new Properties();
        String prefix = "mail." + protocol() + ".";
        String step = String.valueOf(settings.limits().step().toMillis());
        properties.setProperty(prefix + "connectiontimeout", step);
        properties.setProperty(prefix + "timeout", step);
        properties.setProperty(prefix + "writetimeout", step);
        properties.setProperty(prefix + "quitwait", "false");
        // all addresses or none, so that a second attempt is nobody's second mail
        properties.setProperty(prefix + "sendpartial", "false");
        properties.setProperty(prefix + "auth", String.valueOf(settings.login().isPresent()));
        properties.setProperty(prefix + "ssl.checkserveridentity", "true");
        properties.setProperty(prefix + "ssl.protocols", "TLSv1.2 TLSv1.3");
        boolean upgrade = settings.server().security() == MailSettings.Security.STARTTLS;
        properties.setProperty(prefix + "starttls.enable", String.valueOf(upgrade));
        properties.setProperty(prefix + "starttls.required", String.valueOf(upgrade));
        if (settings.certificates().isPresent()) {
            properties.put(
                    prefix + "ssl.socketFactory",
                    TrustedCertificates.sockets(settings.certificates().get()));
        }
        return properties;
    }

    /** What the server said when it had taken the mail. */
    Optional<String> answer() {
        return Optional.ofNullable(transport.get()).flatMap(AnsweringTransport::answer);
    }

    @Override
    protected Transport getTransport(Session session) {
        AnsweringTransport made = new AnsweringTransport(session, protocol(), tls);
        transport.set(made);
        return made;
    }

    /** Closing the connection overwrites what the server said last. */
    private static final class AnsweringTransport extends SMTPTransport {

        private final AtomicReference<String> said = new AtomicReference<>();

        AnsweringTransport(Session session, String protocol, boolean tls) {
            super(session, new URLName(protocol, null, -1, null, null, null), protocol, tls);
        }

        @Override
        public synchronized void sendMessage(Message message, Address[] addresses) throws MessagingException {
            super.sendMessage(message, addresses);
            said.set(getLastServerResponse());
        }

        Optional<String> answer() {
            return Optional.ofNullable(said.get());
        }
    }
}
