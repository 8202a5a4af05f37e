package org.bringback.delivery.outbound;

import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bringback.text.BilingualText;

/**
 * A mail that says that another one could not be handed on (RFC 3464).
 *
 * @param id of the delivery that came back
 * @param said why
 */
public record StatusReport(String id, BilingualText said) {

    private static final long MAX_BYTES = 20_000_000;
    private static final int MAX_DEPTH = 10;
    private static final Pattern MESSAGE_ID = Pattern.compile("(?im)^message-id:\\s*<([0-9a-f]{32})@");
    private static final Pattern FAILED = Pattern.compile("(?im)^action:\\s*failed\\b");
    private static final Pattern WHY = Pattern.compile("(?im)^(?:diagnostic-code|status):\\s*(.+)$");
    private static final List<String> READ =
            List.of("message/delivery-status", "message/rfc822", "message/rfc822-headers", "text/rfc822-headers");

    /** Empty for any other mail or file, and for one that only says that a mail is late. */
    public static Optional<StatusReport> read(Path file) throws IOException {
        if (Files.size(file) > MAX_BYTES) {
            return Optional.empty();
        }
        byte[] content = Files.readAllBytes(file);
        List<String> texts = new ArrayList<>();
        try {
            MimeMessage mail = new MimeMessage(null, new ByteArrayInputStream(content));
            if (!mail.isMimeType("multipart/report")) {
                return Optional.empty();
            }
            collect(mail, texts, 0);
        } catch (MessagingException | IOException e) {
            // anybody can send one whose parts are not encoded as they say
            return Optional.empty();
        }
        String text = String.join("\n", texts);
        Matcher id = MESSAGE_ID.matcher(text);
        if (!FAILED.matcher(text).find() || !id.find()) {
            return Optional.empty();
        }
        Matcher why = WHY.matcher(text);
        List<String> reasons = new ArrayList<>();
        while (why.find()) {
            reasons.add(why.group(1).strip());
        }
        return Optional.of(new StatusReport(id.group(1), Answer.plain(String.join("; ", reasons))));
    }

    private static void collect(Part part, List<String> texts, int depth) throws IOException, MessagingException {
        if (part.isMimeType("multipart/*") && part.getContent() instanceof Multipart parts && depth < MAX_DEPTH) {
            for (int i = 0; i < parts.getCount(); i++) {
                BodyPart inner = parts.getBodyPart(i);
                collect(inner, texts, depth + 1);
            }
        } else if (READ.stream().anyMatch(type -> is(part, type))) {
            try (InputStream in = part.getInputStream()) {
                texts.add(new String(in.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
    }

    private static boolean is(Part part, String type) {
        try {
            return part.isMimeType(type);
        } catch (MessagingException e) {
            return false;
        }
    }
}
