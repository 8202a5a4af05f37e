package org.bringback.delivery.outbound;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetAddress;
import java.io.IOException;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.util.Date;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.bringback.text.BilingualText;
import org.springframework.mail.MailException;
import org.springframework.mail.javamail.MimeMessageHelper;

/**
 * Sends a parcel as one mail to all addresses of its recipient, or to none. The server has a mail when it says so after
 * the mail's end; where it went away in between nobody knows.
 */
final class MailChannel implements Channel {

    private final MailSettings settings;
    private final Letters letters;

    MailChannel(MailSettings settings, Letters letters) {
        this.settings = settings;
        this.letters = letters;
    }

    @Override
    public Answer send(Parcel parcel, OffsetDateTime now) {
        Optional<String> link = Optional.empty();
        if (parcel.bytes() > settings.large().bytes()) {
            Optional<DropFolderSettings> folder = settings.large().folder();
            if (folder.isEmpty()) {
                return Answer.refused(new BilingualText(
                        "ไฟล์ใหญ่เกินกว่าจะแนบ (max-attached-mb) ให้กำหนด drop และ link ของช่องทางนี้",
                        "the files are too large to be attached (max-attached-mb): give the channel drop and link"));
            }
            Answer placed = folder.get().open(letters).send(parcel, now);
            if (placed.outcome() != Answer.Outcome.SENT) {
                return placed;
            }
            link = Optional.of(
                    settings.large().link() + "/" + parcel.recipient().id() + "/" + parcel.folder() + "/");
        }
        try {
            SmtpSender sender = SmtpSender.of(settings, System.getenv());
            OneMail mail = new OneMail(sender, "<" + parcel.id() + "@" + domain() + ">");
            fill(mail, parcel, link, now);
            return send(sender, mail);
        } catch (PasswordSource.Missing e) {
            return Answer.refused(e.problem());
        } catch (MessagingException | IOException e) {
            return Answer.refused(new BilingualText(
                    "เขียนอีเมลไม่ได้ ให้ตรวจสอบที่อยู่ ไฟล์ และ certificates",
                    "the mail cannot be written: check addresses, files and certificates"));
        }
    }

    @Override
    public Optional<BilingualText> problem() {
        try {
            SmtpSender.of(settings, System.getenv()).testConnection();
            return Optional.empty();
        } catch (PasswordSource.Missing e) {
            return Optional.of(e.problem());
        } catch (MessagingException | IOException e) {
            String said = SmtpFailure.of(e).said();
            return Optional.of(
                    new BilingualText("เชื่อมต่อเซิร์ฟเวอร์อีเมลไม่ได้: ", "the mail server cannot be reached: ")
                            .join(Answer.plain(said)));
        }
    }

    private String domain() {
        String address = settings.from().address();
        return address.substring(address.indexOf('@') + 1);
    }

    private void fill(OneMail mail, Parcel parcel, Optional<String> link, OffsetDateTime now)
            throws MessagingException, UnsupportedEncodingException {
        Letters.Letter letter = letters.write(parcel, link);
        MimeMessageHelper helper = new MimeMessageHelper(
                mail,
                link.isEmpty() ? MimeMessageHelper.MULTIPART_MODE_MIXED : MimeMessageHelper.MULTIPART_MODE_NO,
                StandardCharsets.UTF_8.name());
        helper.setFrom(
                new InternetAddress(settings.from().address(), settings.from().name(), StandardCharsets.UTF_8.name()));
        helper.setTo(parcel.recipient().addresses().toArray(String[]::new));
        helper.setSubject(letter.subject());
        helper.setText(letter.text());
        helper.setSentDate(Date.from(now.toInstant()));
        mail.setHeader("Auto-Submitted", "auto-generated");
        if (link.isEmpty()) {
            for (Parcel.ParcelFile file : parcel.files()) {
                helper.addAttachment(file.name(), file.path().toFile());
            }
        }
    }

    /** A server that answers each step in time may still take for ever, so the whole is limited too. */
    private Answer send(SmtpSender sender, OneMail mail) {
        ExecutorService thread = Executors.newSingleThreadExecutor(work -> {
            Thread made = new Thread(work, "mail");
            made.setDaemon(true);
            return made;
        });
        try {
            Future<?> sending = thread.submit(() -> sender.send(mail));
            sending.get(settings.limits().whole().toSeconds(), TimeUnit.SECONDS);
            return Answer.sent(sender.answer().orElse(""));
        } catch (ExecutionException e) {
            return failed(sender, mail, Objects.requireNonNullElse(e.getCause(), e));
        } catch (TimeoutException e) {
            return sender.answer().map(Answer::sent).orElseGet(() -> unanswered(mail, "deadline"));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return unanswered(mail, "interrupted");
        } finally {
            thread.shutdownNow();
        }
    }

    private static Answer failed(SmtpSender sender, OneMail mail, Throwable failure) {
        if (sender.answer().isPresent()) {
            // it broke off after it had taken the mail
            return Answer.sent(sender.answer().get());
        }
        if (!(failure instanceof MailException)) {
            return unanswered(mail, failure.getClass().getSimpleName());
        }
        SmtpFailure why = SmtpFailure.of(failure);
        return why.isRefusal() ? Answer.refused(Answer.plain(why.said())) : unanswered(mail, why.said());
    }

    /** Without its end a server has no mail. */
    private static Answer unanswered(OneMail mail, String why) {
        BilingualText said = Answer.plain(why);
        return mail.giveUp()
                ? Answer.refused(
                        new BilingualText("เซิร์ฟเวอร์ไม่รับหรือไม่ตอบ: ", "the server refused or did not answer: ")
                                .join(said))
                : Answer.uncertain(new BilingualText(
                                "เซิร์ฟเวอร์ไม่ตอบหลังรับอีเมลทั้งฉบับ: ",
                                "the server did not answer after the whole mail: ")
                        .join(said));
    }
}
