package org.bringback.job.protection;

import java.nio.file.Path;
import java.util.Optional;
import javax.sql.DataSource;
import org.bringback.reference.file.ConfigurationException;
import org.bringback.text.BilingualText;
import org.bringback.text.OutsideText;
import org.bringback.text.file.FieldCipher;
import org.bringback.text.file.Secret;

/**
 * Values that tell who a person is are encrypted one by one in the database, as a server's own files, its backups and its
 * other users are out of our hands.
 *
 * @param secret the state's; empty where the state is plain
 */
record ColumnProtection(Path state, Optional<Secret> secret) {

    /**
     * The database as stores have to see it; a new one is encrypted where there is a key.
     *
     * @throws ConfigurationException when key and database do not belong together; nothing was changed then
     */
    DataSource protect(DataSource database) {
        ColumnProtectionStore store = new ColumnProtectionStore(database);
        Optional<String> known = store.keyCheck();
        if (secret.isEmpty()) {
            if (known.isPresent()) {
                throw refusal(new BilingualText(
                        "ฐานข้อมูลนี้เข้ารหัสไว้ ให้ระบุไฟล์กุญแจด้วย " + KeyFile.SETTING + "=FILE",
                        "this database is encrypted; name its key file with " + KeyFile.SETTING + "=FILE"));
            }
            return database;
        }
        if (known.isPresent()) {
            require(known.get());
        } else if (store.holdsSubmissions()) {
            throw refusal(new BilingualText(
                    "ข้อมูลบุคคลในฐานข้อมูลนี้ยังไม่ได้เข้ารหัส เข้ารหัสด้วยคำสั่ง: bin/bringback state encrypt --state "
                            + OutsideText.shellWord(state),
                    "the personal data in this database is not encrypted; encrypt it with: bin/bringback state encrypt"
                            + " --state " + OutsideText.shellWord(state)));
        } else {
            store.begin(check());
        }
        return new ProtectedDataSource(database, FieldCipher.with(key()));
    }

    /** @throws ConfigurationException when there is a key and nobody has begun to encrypt the database with one */
    void requireBegun(DataSource database) {
        if (secret.isPresent() && new ColumnProtectionStore(database).keyCheck().isEmpty()) {
            throw refusal(
                    new BilingualText(
                            "ฐานข้อมูลนี้ไม่ได้เข้ารหัส แต่เครื่องช่วยทำงานนี้มีไฟล์กุญแจ (" + KeyFile.SETTING
                                    + ") ให้เริ่ม worker โดยไม่ตั้ง " + KeyFile.SETTING
                                    + " หรือให้เครื่องที่สั่ง nightly ใช้ไฟล์กุญแจเดียวกันก่อน ไม่มีสิ่งใดถูกเปลี่ยน",
                            "this database is not encrypted, but this worker has a key file (" + KeyFile.SETTING
                                    + "); start the worker without " + KeyFile.SETTING
                                    + ", or let the machine that runs nightly use the same key file first; nothing was changed"));
        }
    }

    /** Encrypts the values of a database that holds plain ones; killed, it has done nothing. */
    void encrypt(DataSource database) {
        ColumnProtectionStore store = new ColumnProtectionStore(database);
        Optional<String> known = store.keyCheck();
        if (known.isPresent()) {
            require(known.get());
        } else {
            store.encrypt(FieldCipher.with(key()), check());
        }
        store.forgetPlainRows();
    }

    private void require(String known) {
        if (!known.equals(check())) {
            throw refusal(new BilingualText(
                    "กุญแจใน " + KeyFile.SETTING + " ไม่ใช่กุญแจที่ใช้เข้ารหัสฐานข้อมูลนี้ ไม่มีสิ่งใดถูกเปลี่ยน",
                    "the key that " + KeyFile.SETTING
                            + " names is not the one this database was encrypted with; nothing was changed"));
        }
    }

    private Secret key() {
        return secret.orElseThrow().derive("columns");
    }

    private String check() {
        return key().derive("check").hex();
    }

    private ConfigurationException refusal(BilingualText problem) {
        return new ConfigurationException(ProtectionMarker.file(state), 0, problem);
    }
}
