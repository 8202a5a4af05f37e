package org.bringback.delivery.outbound;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/**
 * A server for SFTP.
 *
 * @param key file of the private key, where there is no password
 * @param knownHosts file with the keys of servers that are trusted
 * @param folder on the server
 * @param step how long is waited for each answer
 */
record SftpSettings(
        Account account,
        Optional<Path> key,
        Optional<PasswordSource> password,
        Path knownHosts,
        String folder,
        Duration step)
        implements ChannelSettings {

    record Account(String host, int port, String user) {}

    @Override
    public Channel open(Letters letters) {
        return new SftpChannel(this);
    }

    @Override
    public boolean isForPersons() {
        return true;
    }

    @Override
    public boolean needsAddress() {
        return false;
    }
}
