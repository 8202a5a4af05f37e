package org.bringback.job.upgrade;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import javax.sql.DataSource;
import org.bringback.text.BilingualText;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.CoreErrorCode;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.output.ValidateResult;

/** The tables of a state: brought up to date, or told in plain words where that cannot be. */
public final class StateTables {

    private final DataSource database;
    private final Path folder;

    /** @param folder of the state, as it is told */
    public StateTables(DataSource database, Path folder) {
        this.database = database;
        this.folder = folder;
    }

    /** Adds what is missing. Asked only where there is no {@link #problem}. */
    public void bringUpToDate() {
        Flyway.configure().dataSource(database).load().migrate();
    }

    /** Whether the tables are exactly those of this version. */
    public boolean areCurrent() {
        return Flyway.configure().dataSource(database).load().validateWithResult().validationSuccessful;
    }

    /** Why this version of the program cannot work with the tables there are, and what to do. Nothing is changed. */
    public Optional<BilingualText> problem() {
        Flyway flyway = Flyway.configure()
                .dataSource(database)
                .ignoreMigrationPatterns("*:pending")
                .load();
        ValidateResult result = flyway.validateWithResult();
        if (result.validationSuccessful) {
            return Optional.empty();
        }
        boolean newer = result.invalidMigrations.stream()
                .anyMatch(one -> one.errorDetails.errorCode == CoreErrorCode.APPLIED_VERSIONED_MIGRATION_NOT_RESOLVED);
        MigrationInfo[] all = flyway.info().all();
        return Optional.of(newer ? newer(highest(all, true), highest(all, false)) : other(highest(all, true)));
    }

    private static String highest(MigrationInfo[] all, boolean applied) {
        return Arrays.stream(all)
                .filter(one ->
                        applied ? one.getState().isApplied() : one.getState().isResolved())
                .map(MigrationInfo::getVersion)
                .max(MigrationVersion::compareTo)
                .map(MigrationVersion::getVersion)
                .orElse("0");
    }

    private BilingualText newer(String there, String known) {
        return new BilingualText(
                "สถานะ " + folder + " สร้างหรือใช้โดยโปรแกรมรุ่นใหม่กว่า (ตารางรุ่น " + there + " รุ่นนี้รู้จักถึง "
                        + known + ") ให้ใช้โปรแกรมรุ่นนั้น หรือกู้สถานะจากสำเนาสำรองก่อนปรับรุ่น",
                "the state " + folder + " was used by a newer version of bringback (tables of version " + there
                        + ", this one knows " + known
                        + "); use that version, or restore the state from a backup of before");
    }

    private BilingualText other(String there) {
        return new BilingualText(
                "สถานะ " + folder + " เป็นของโปรแกรมรุ่นเก่า (ตารางรุ่น " + there
                        + ") ที่ปรับให้เป็นรุ่นนี้ไม่ได้ ให้นำคำวินิจฉัยออกด้วยโปรแกรมรุ่นเดิม (review export --decided)"
                        + " เริ่มสถานะใหม่ด้วย --state โฟลเดอร์อื่น รับไฟล์เดิมทั้งหมดอีกครั้ง แล้วสั่ง review import",
                "the state " + folder + " is of an older version of bringback (tables of version " + there
                        + ") that cannot be brought up to date; take the decisions out with that version (review export"
                        + " --decided), begin a new state with --state, take all files in again, then give review import");
    }
}
