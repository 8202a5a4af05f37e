package org.bringback.job.protection;

import java.sql.SQLException;
import javax.sql.DataSource;
import org.bringback.text.file.FieldCipher;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/** A database whose values are encrypted one by one; {@link FieldCipher#in} finds the cipher. */
final class ProtectedDataSource extends DelegatingDataSource {

    private final FieldCipher cipher;

    ProtectedDataSource(DataSource database, FieldCipher cipher) {
        super(database);
        this.cipher = cipher;
    }

    @Override
    public <T> T unwrap(Class<T> type) throws SQLException {
        return type.isInstance(cipher) ? type.cast(cipher) : super.unwrap(type);
    }

    @Override
    public boolean isWrapperFor(Class<?> type) throws SQLException {
        return type.isInstance(cipher) || super.isWrapperFor(type);
    }
}
