package org.bringback.delivery.outbound;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/**
 * A mail server.
 *
 * @param certificates of the authorities that are trusted instead of Java's, PEM
 * @param login name and password; empty where the server asks for none
 * @param from the sender
 * @param large what becomes of parcels that are too large to be attached
 */
record MailSettings(
        Server server, Optional<Path> certificates, Optional<Login> login, Sender from, Large large, Limits limits)
        implements ChannelSettings {

    /** How a connection is protected. */
    enum Security {
        /** Encrypted before anything is said; the mail is not sent where the server cannot. */
        STARTTLS,
        /** From the first byte. */
        TLS,
        /** Not at all: only to a server on the same machine. */
        NONE
    }

    record Server(String host, int port, Security security) {}

    record Login(String user, PasswordSource password) {}

    /** @param name shown beside the address */
    record Sender(String address, String name) {}

    /**
     * Above how many bytes a mail names a folder instead.
     *
     * @param folder where the parcel is put then
     * @param link by which recipients reach that folder
     */
    record Large(long bytes, Optional<DropFolderSettings> folder, String link) {}

    /**
     * How long is waited.
     *
     * @param step to connect, for each answer, and for each piece that is written
     * @param whole for the whole mail
     */
    record Limits(Duration step, Duration whole) {}

    @Override
    public Channel open(Letters letters) {
        return new MailChannel(this, letters);
    }

    @Override
    public boolean isForPersons() {
        return false;
    }

    @Override
    public boolean needsAddress() {
        return true;
    }
}
