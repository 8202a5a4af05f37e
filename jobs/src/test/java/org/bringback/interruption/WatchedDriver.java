package org.bringback.interruption;

import java.sql.Connection;
import java.sql.Driver;
import java.sql.DriverManager;
import java.sql.DriverPropertyInfo;
import java.sql.SQLException;
import java.util.Properties;
import java.util.logging.Logger;
import org.bringback.text.file.WatchedSyncs;

/** Opens the embedded database's files on a {@link WatchedDisk}; the program asks for them as it always does. */
final class WatchedDriver implements Driver, AutoCloseable {

    private static final String FILES = "jdbc:h2:file:";

    private final Driver h2;

    private WatchedDriver(Driver h2) {
        this.h2 = h2;
    }

    /** Takes the place of H2's own driver until it is closed. */
    static WatchedDriver install() throws SQLException {
        WatchedDisk.register();
        Driver h2 = DriverManager.getDriver(FILES);
        WatchedDriver driver = new WatchedDriver(h2);
        DriverManager.deregisterDriver(h2);
        DriverManager.registerDriver(driver);
        return driver;
    }

    @Override
    public void close() throws SQLException {
        WatchedDisk.leaveAlone();
        WatchedSyncs.leaveAlone();
        DriverManager.deregisterDriver(this);
        DriverManager.registerDriver(h2);
    }

    @Override
    public Connection connect(String url, Properties properties) throws SQLException {
        return h2.connect(url.replace(FILES, "jdbc:h2:" + WatchedDisk.SCHEME + ":"), properties);
    }

    @Override
    public boolean acceptsURL(String url) throws SQLException {
        return h2.acceptsURL(url);
    }

    @Override
    public DriverPropertyInfo[] getPropertyInfo(String url, Properties properties) throws SQLException {
        return h2.getPropertyInfo(url, properties);
    }

    @Override
    public int getMajorVersion() {
        return h2.getMajorVersion();
    }

    @Override
    public int getMinorVersion() {
        return h2.getMinorVersion();
    }

    @Override
    public boolean jdbcCompliant() {
        return h2.jdbcCompliant();
    }

    @Override
    public Logger getParentLogger() {
        return Logger.getGlobal();
    }
}
