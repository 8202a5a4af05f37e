package org.bringback.job.workspace;

import org.bringback.text.BilingualFailure;
import org.bringback.text.BilingualText;

/** Another process works on the state. The caller leaves with exit code 75. */
public final class StateInUseException extends Exception implements BilingualFailure {

    private static final long serialVersionUID = 1;

    private static final BilingualText FOLDER = new BilingualText(
            "มีงานอื่นกำลังทำงานอยู่ ให้สั่งคำสั่งเดิมอีกครั้งเมื่องานนั้นเสร็จ",
            "Another run is in progress on this state. Give the same command again when it has ended.");

    private static final BilingualText DATABASE = new BilingualText(
            "มีงานอื่นกำลังทำงานอยู่กับฐานข้อมูลนี้ อาจอยู่ที่เครื่องอื่น ให้สั่งคำสั่งเดิมอีกครั้งเมื่องานนั้นเสร็จ",
            "Another run is in progress on this database, perhaps on another machine. Give the same command again when it has"
                    + " ended.");

    private static final BilingualText BACKUP = new BilingualText(
            "มีงานอื่นกำลังทำสำเนาสำรองของสถานะนี้ หรือลงในโฟลเดอร์นี้",
            "Another run is making a backup of this state, or into this folder.");

    private final transient BilingualText where;

    private StateInUseException(BilingualText where) {
        super(where.englishThenThai());
        this.where = where;
    }

    static StateInUseException folder() {
        return new StateInUseException(FOLDER);
    }

    static StateInUseException database() {
        return new StateInUseException(DATABASE);
    }

    /** Another process makes a backup. */
    public static StateInUseException backup() {
        return new StateInUseException(BACKUP);
    }

    @Override
    public BilingualText explanation() {
        return where;
    }
}
