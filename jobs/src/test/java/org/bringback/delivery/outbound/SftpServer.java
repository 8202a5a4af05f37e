package org.bringback.delivery.outbound;

import java.io.Closeable;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.CopyOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Collection;
import java.util.List;
import org.apache.sshd.common.config.keys.PublicKeyEntry;
import org.apache.sshd.common.file.virtualfs.VirtualFileSystemFactory;
import org.apache.sshd.server.SshServer;
import org.apache.sshd.server.keyprovider.SimpleGeneratorHostKeyProvider;
import org.apache.sshd.server.session.ServerSession;
import org.apache.sshd.sftp.server.FileHandle;
import org.apache.sshd.sftp.server.Handle;
import org.apache.sshd.sftp.server.SftpEventListener;
import org.apache.sshd.sftp.server.SftpSubsystemFactory;

/** A real server for SFTP on this machine, which misbehaves as it is told. */
public final class SftpServer implements Closeable {

    public static final String USER = "bringback";
    public static final String PASSWORD = "korrekt-pferd";
    private static final long FOR_LONG = 2500;

    /** What it does. */
    enum Behaviour {
        ACCEPT,
        REFUSE_WRITE,
        BREAK_IN_WRITE,
        SILENT_IN_WRITE,
        LOSE_BYTES,
        REFUSE_RENAME,
        BREAK_AT_THE_LAST,
        SILENT_AT_THE_LAST
    }

    private final SshServer server = SshServer.setUpDefaultServer();
    private volatile Behaviour behaviour = Behaviour.ACCEPT;

    public SftpServer(Path root, Path keys) throws IOException {
        server.setHost("127.0.0.1");
        server.setPort(0);
        SimpleGeneratorHostKeyProvider provider = new SimpleGeneratorHostKeyProvider(keys);
        provider.setAlgorithm("EC");
        server.setKeyPairProvider(provider);
        server.setPasswordAuthenticator((user, password, session) -> user.equals(USER) && password.equals(PASSWORD));
        server.setFileSystemFactory(new VirtualFileSystemFactory(root));
        SftpSubsystemFactory sftp = new SftpSubsystemFactory();
        sftp.addSftpEventListener(new Misbehaving());
        server.setSubsystemFactories(List.of(sftp));
        server.start();
    }

    void behave(Behaviour next) {
        behaviour = next;
    }

    public int port() {
        return server.getPort();
    }

    /** As a line of known-hosts. */
    public String hostKey() throws Exception {
        return "[127.0.0.1]:" + port() + " "
                + PublicKeyEntry.toString(server.getKeyPairProvider()
                        .loadKeys(null)
                        .iterator()
                        .next()
                        .getPublic());
    }

    @Override
    public void close() throws IOException {
        server.stop(true);
    }

    private final class Misbehaving implements SftpEventListener {

        @Override
        public void writing(
                ServerSession session, String remote, FileHandle handle, long at, byte[] data, int from, int length)
                throws IOException {
            switch (behaviour) {
                case REFUSE_WRITE -> throw new IOException("no space left");
                case BREAK_IN_WRITE -> session.close(true);
                case SILENT_IN_WRITE -> pause();
                default -> {
                    // as it should
                }
            }
        }

        @Override
        public void closed(ServerSession session, String remote, Handle handle, Throwable thrown) throws IOException {
            if (behaviour == Behaviour.LOSE_BYTES && Files.isRegularFile(handle.getFile())) {
                try (FileChannel file = FileChannel.open(handle.getFile(), StandardOpenOption.WRITE)) {
                    file.truncate(3);
                }
            }
        }

        @Override
        public void moving(ServerSession session, Path from, Path to, Collection<CopyOption> options)
                throws IOException {
            if (behaviour == Behaviour.REFUSE_RENAME) {
                throw new IOException("not permitted");
            }
        }

        @Override
        public void moved(ServerSession session, Path from, Path to, Collection<CopyOption> options, Throwable thrown)
                throws IOException {
            if (!to.getFileName().toString().equals("SHA256SUMS")) {
                return;
            }
            if (behaviour == Behaviour.BREAK_AT_THE_LAST) {
                session.close(true);
            } else if (behaviour == Behaviour.SILENT_AT_THE_LAST) {
                pause();
            }
        }
    }

    private static void pause() {
        try {
            Thread.sleep(FOR_LONG);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
