package org.bringback.delivery.outbound;

import java.io.IOException;
import java.time.OffsetDateTime;
import java.util.Objects;
import java.util.Optional;
import org.apache.sshd.client.SshClient;
import org.apache.sshd.client.auth.password.PasswordIdentityProvider;
import org.apache.sshd.client.config.hosts.HostConfigEntryResolver;
import org.apache.sshd.client.keyverifier.KnownHostsServerKeyVerifier;
import org.apache.sshd.client.keyverifier.RejectAllServerKeyVerifier;
import org.apache.sshd.client.session.ClientSession;
import org.apache.sshd.common.keyprovider.FileKeyPairProvider;
import org.apache.sshd.common.keyprovider.KeyIdentityProvider;
import org.apache.sshd.core.CoreModuleProperties;
import org.apache.sshd.sftp.client.SftpClient;
import org.apache.sshd.sftp.client.SftpClientFactory;
import org.bringback.text.BilingualText;

/**
 * Uploads a parcel into a folder of its own. Nothing of the user's own SSH settings is read: whom to trust stands in the
 * file that the channel names, and a server that is not in it is refused.
 */
final class SftpChannel implements Channel {

    private final SftpSettings settings;

    SftpChannel(SftpSettings settings) {
        this.settings = settings;
    }

    @Override
    public Answer send(Parcel parcel, OffsetDateTime now) {
        String folder = settings.folder() + "/" + parcel.recipient().id() + "/" + parcel.folder();
        SftpUpload upload = new SftpUpload(parcel);
        try (SshClient client = client()) {
            client.start();
            try (ClientSession session = session(client);
                    SftpClient sftp = SftpClientFactory.instance().createSftpClient(session)) {
                upload.run(sftp, folder);
            }
            return Answer.sent(folder);
        } catch (PasswordSource.Missing e) {
            return Answer.refused(e.problem());
        } catch (SftpUpload.OtherContent e) {
            return Answer.refused(e.problem());
        } catch (IOException | RuntimeException e) {
            return failed(upload, folder, e);
        }
    }

    @Override
    public Optional<BilingualText> problem() {
        try (SshClient client = client()) {
            client.start();
            try (ClientSession session = session(client);
                    SftpClient sftp = SftpClientFactory.instance().createSftpClient(session)) {
                sftp.canonicalPath(".");
            }
            return Optional.empty();
        } catch (PasswordSource.Missing e) {
            return Optional.of(e.problem());
        } catch (IOException | RuntimeException e) {
            return Optional.of(refused(
                            new BilingualText("ใช้เซิร์ฟเวอร์ SFTP ไม่ได้: ", "the SFTP server cannot be used: "),
                            said(e))
                    .text());
        }
    }

    private SshClient client() {
        SshClient client = SshClient.setUpDefaultClient();
        client.setServerKeyVerifier(
                new KnownHostsServerKeyVerifier(RejectAllServerKeyVerifier.INSTANCE, settings.knownHosts()));
        client.setHostConfigEntryResolver(HostConfigEntryResolver.EMPTY);
        client.setPasswordIdentityProvider(PasswordIdentityProvider.EMPTY_PASSWORDS_PROVIDER);
        client.setKeyIdentityProvider(settings.key()
                .<KeyIdentityProvider>map(FileKeyPairProvider::new)
                .orElse(KeyIdentityProvider.EMPTY_KEYS_PROVIDER));
        CoreModuleProperties.IDLE_TIMEOUT.set(client, settings.step());
        CoreModuleProperties.NIO2_READ_TIMEOUT.set(client, settings.step());
        CoreModuleProperties.CHANNEL_OPEN_TIMEOUT.set(client, settings.step());
        CoreModuleProperties.CHANNEL_CLOSE_TIMEOUT.set(client, settings.step());
        return client;
    }

    private ClientSession session(SshClient client) throws IOException, PasswordSource.Missing {
        SftpSettings.Account account = settings.account();
        ClientSession session = client.connect(account.user(), account.host(), account.port())
                .verify(settings.step())
                .getSession();
        if (settings.password().isPresent()) {
            session.addPasswordIdentity(settings.password().get().read(System.getenv()));
        }
        session.auth().verify(settings.step());
        return session;
    }

    /** After the last step nobody knows, before it the parcel is not complete. */
    private Answer failed(SftpUpload upload, String folder, Exception failure) {
        if (upload.isComplete()) {
            return Answer.sent(folder);
        }
        BilingualText said = said(failure);
        if (upload.isLastStep()) {
            return Answer.uncertain(new BilingualText(
                            "เซิร์ฟเวอร์ไม่ตอบหลังได้รับไฟล์ทั้งหมด: ", "the server did not answer after all files: ")
                    .join(said));
        }
        return refused(new BilingualText("ส่งขึ้นเซิร์ฟเวอร์ไม่ได้: ", "the upload failed: "), said);
    }

    private static BilingualText said(Exception failure) {
        return Answer.plain(Objects.requireNonNullElse(failure.getMessage(), ""));
    }

    private Answer refused(BilingualText what, BilingualText said) {
        boolean stranger = said.english().contains("Server key did not validate");
        return stranger
                ? Answer.refused(new BilingualText(
                        "กุญแจของเซิร์ฟเวอร์ไม่ตรงกับใน " + settings.knownHosts()
                                + " ให้สอบถามผู้ดูแลเซิร์ฟเวอร์ก่อนแก้ไฟล์นี้",
                        "the server's key is not the one in " + settings.knownHosts()
                                + ": ask who runs the server before you change that file"))
                : Answer.refused(what.join(said));
    }
}
