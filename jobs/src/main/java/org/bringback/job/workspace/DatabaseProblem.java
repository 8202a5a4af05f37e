package org.bringback.job.workspace;

import java.io.IOException;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.bringback.text.BilingualText;

/** What usually goes wrong with a database, told by its SQL state. Never the database's own text, which can quote a cell. */
enum DatabaseProblem {
    WRONG_PASSWORD(
            List.of("28P01"),
            new BilingualText(
                    "ฐานข้อมูลไม่รับรหัสผ่านของผู้ใช้นี้ กรุณาตรวจสอบ BRINGBACK_DATABASE_USER และ BRINGBACK_DATABASE_PASSWORD",
                    "the database does not accept this user's password; check BRINGBACK_DATABASE_USER and"
                            + " BRINGBACK_DATABASE_PASSWORD")),
    UNKNOWN_USER(
            List.of("28000"),
            new BilingualText(
                    "ฐานข้อมูลไม่รู้จักผู้ใช้นี้หรือไม่ให้เข้าใช้จากเครื่องนี้ กรุณาตรวจสอบ BRINGBACK_DATABASE_USER"
                            + " และสิทธิ์เข้าใช้ที่เซิร์ฟเวอร์ (pg_hba.conf)",
                    "the database does not know this user or does not let it in from this machine; check"
                            + " BRINGBACK_DATABASE_USER and who may enter the server (pg_hba.conf)")),
    NO_DATABASE(
            List.of("3D000"),
            new BilingualText(
                    "เซิร์ฟเวอร์ไม่มีฐานข้อมูลชื่อนี้ กรุณาสร้างฐานข้อมูล หรือแก้ชื่อใน BRINGBACK_DATABASE_URL",
                    "the server has no database of this name; create it, or correct the name in BRINGBACK_DATABASE_URL")),
    NOT_REACHED(
            List.of("08001", "08004", "57P03"),
            new BilingualText(
                    "ติดต่อเซิร์ฟเวอร์ฐานข้อมูลไม่ได้ กรุณาตรวจสอบว่าเซิร์ฟเวอร์เปิดอยู่ และชื่อเครื่องกับพอร์ตใน"
                            + " BRINGBACK_DATABASE_URL ถูกต้อง",
                    "the database's server cannot be reached; check that it is running and that the host and port in"
                            + " BRINGBACK_DATABASE_URL are right")),
    TOO_MANY_CONNECTIONS(
            List.of("53300"),
            new BilingualText(
                    "ฐานข้อมูลไม่มีการเชื่อมต่อว่าง bringback ใช้ 7 การเชื่อมต่อ กรุณาปิดโปรแกรมอื่น หรือเพิ่ม max_connections"
                            + " ที่เซิร์ฟเวอร์ แล้วสั่งคำสั่งเดิมอีกครั้ง",
                    "the database has no connection left, and bringback needs 7; end other programs or raise the server's"
                            + " max_connections, then give the same command again")),
    DISK_FULL(
            List.of("53100"),
            new BilingualText(
                    "ดิสก์เต็ม กรุณาเพิ่มพื้นที่ว่าง แล้วสั่งคำสั่งเดิมอีกครั้ง งานจะทำต่อจากเดิม",
                    "the disk is full; make room, then give the same command again, which goes on")),
    NO_PERMISSION(
            List.of("42501"),
            new BilingualText(
                    "ผู้ใช้ฐานข้อมูลนี้ไม่มีสิทธิ์เพียงพอ กรุณาให้สิทธิ์สร้างและแก้ไขตารางใน schema ของ bringback",
                    "the database's user lacks a right; let it create and change tables in bringback's schema")),
    READ_ONLY(
            List.of("25006"),
            new BilingualText(
                    "ฐานข้อมูลนี้อ่านได้อย่างเดียว กรุณาตรวจสอบว่า BRINGBACK_DATABASE_URL ชี้ไปยังเซิร์ฟเวอร์หลัก",
                    "the database can only be read; check that BRINGBACK_DATABASE_URL names the primary server")),
    OPEN_ELSEWHERE(
            List.of("90020"),
            new BilingualText(
                    "โปรแกรมอื่นเปิดไฟล์ฐานข้อมูลอยู่ กรุณาปิดโปรแกรมนั้น แล้วสั่งคำสั่งเดิมอีกครั้ง",
                    "another program has the database's file open; close it, then give the same command again")),
    LOST(
            List.of("08003", "08006", "08007", "57P01", "57P02", "57P05"),
            new BilingualText(
                    "การเชื่อมต่อกับฐานข้อมูลขาดหาย ข้อมูลที่บันทึกแล้วไม่สูญหาย กรุณาตรวจสอบฐานข้อมูล แล้วสั่งคำสั่งเดิมอีกครั้ง"
                            + " งานจะทำต่อจากเดิม",
                    "the connection to the database was lost, and nothing that was stored; check the database, then give the"
                            + " same command again, which goes on"));

    /** The state of an exception that says that a connection may not be used any more. */
    static final String LOST_STATE = "08003";

    private final List<String> states;
    private final BilingualText text;

    DatabaseProblem(List<String> states, BilingualText text) {
        this.states = states;
        this.text = text;
    }

    BilingualText text() {
        return text;
    }

    /** Databases always give a state; without one, it is the pool that has no connection to give any more. */
    static Optional<DatabaseProblem> find(SQLException failure) {
        if (failure.getSQLState() == null) {
            return Optional.of(LOST);
        }
        return Arrays.stream(values())
                .filter(problem -> problem.states.contains(failure.getSQLState()))
                .findFirst();
    }

    /** A full disk of this machine, which the embedded database and all other files report alike. */
    static Optional<DatabaseProblem> find(IOException failure) {
        String message = failure.getMessage();
        return message != null && message.contains("No space left on device")
                ? Optional.of(DISK_FULL)
                : Optional.empty();
    }
}
