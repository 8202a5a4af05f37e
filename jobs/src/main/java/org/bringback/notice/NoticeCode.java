package org.bringback.notice;

import org.bringback.text.BilingualText;

/**
 * Every data problem the toolkit knows, with its text in both languages. Where a text says {@code {expected}} or
 * {@code {found}}, the notice's values are put in.
 */
public enum NoticeCode {
    // the file and its name
    EMPTY_FILE(
            Severity.FILE,
            new BilingualText("ไฟล์ว่างเปล่า ให้ผู้ส่งส่งใหม่", "The file is empty: have it sent again")),
    HEADER_ONLY(
            Severity.FILE,
            new BilingualText(
                    "มีแต่หัวตาราง ไม่มีข้อมูล ให้ผู้ส่งส่งไฟล์ที่มีข้อมูล",
                    "The file has headers but no rows: have it sent again with its rows")),
    UNKNOWN_NAME(
            Severity.FILE,
            new BilingualText(
                    "ชื่อไฟล์ไม่ตรงตามรูปแบบ ต้องเป็น {expected} เช่น export-obec-2022-05-31.xlsx ให้เปลี่ยนชื่อ"
                            + " หรือเพิ่มรูปแบบชื่อที่ inbox ใน YAML ของรายการ",
                    "The file name does not follow the pattern {expected}, such as export-obec-2022-05-31.xlsx: rename the file,"
                            + " or add its pattern under inbox in the list's YAML")),
    MISNAMED(
            Severity.FILE,
            new BilingualText(
                    "ชื่อไฟล์ไม่ตรงตามรูปแบบ ให้เปลี่ยนชื่อเป็น {expected} หากเป็นไฟล์ดังกล่าว",
                    "The file name does not follow the pattern; rename it to {expected}, if that is what it is")),
    UNKNOWN_LIST(
            Severity.FILE,
            new BilingualText(
                    "ไม่มีรายการ {found} ที่รู้จักคือ {expected} ให้แก้ชื่อไฟล์ หากเป็นรายการใหม่ ให้ร่างคำอธิบายด้วยคำสั่ง"
                            + " bin/bringback list new",
                    "There is no list {found}; known are {expected}. Correct the file's name; a new list is described first:"
                            + " bin/bringback list new drafts that")),
    UNKNOWN_PROGRAMME(
            Severity.FILE,
            new BilingualText(
                    "ไม่มีโครงการและตารางชื่อ {found} ที่รู้จักคือ {expected} หากเป็นโครงการใหม่ ให้ร่างคำอธิบายด้วยคำสั่ง"
                            + " bin/bringback programme new",
                    "There is no programme with a table {found}; known are {expected}. A new programme is described first:"
                            + " bin/bringback programme new drafts that")),
    UNKNOWN_FORMAT(
            Severity.FILE,
            new BilingualText(
                    "ไม่ใช่ไฟล์ชนิดที่อ่านได้ ({expected}) ให้บันทึกเป็นชนิดดังกล่าวแล้วส่งใหม่",
                    "The file is of no kind that can be read ({expected}): save it as one of these and send it again")),
    STILL_CHANGING(
            Severity.FILE,
            new BilingualText(
                    "ไฟล์ยังบันทึกไม่เสร็จ จะรับในรอบถัดไป",
                    "The file is still being written; it will be taken next time")),
    UNREADABLE(
            Severity.FILE,
            new BilingualText(
                    "เปิดไฟล์ไม่ได้ ({found}) ให้ตรวจว่าไฟล์ยังอยู่และมีสิทธิ์อ่าน",
                    "The file cannot be opened ({found}): see that it is still there and may be read")),
    TRUNCATED(
            Severity.FILE,
            new BilingualText(
                    "ไฟล์ขาดหรือเสียหาย ให้ส่งออกใหม่แล้วส่งมาทั้งไฟล์",
                    "The file is cut short or damaged: export it again and send the whole file")),
    SHEET_MISSING(
            Severity.FILE,
            new BilingualText(
                    "ไฟล์ระบุว่ามีแผ่นงานนี้ แต่ไม่พบ ไฟล์ไม่ครบ ให้ส่งออกใหม่",
                    "The workbook announces this sheet, but it is not there: the file is incomplete, export it again")),
    RECORD_CUT_OFF(
            Severity.FILE,
            new BilingualText(
                    "แถวสุดท้ายขาดกลางคัน มี {found} จาก {expected} คอลัมน์ และไม่มีการขึ้นบรรทัดใหม่ แสดงว่าไฟล์มาไม่ครบ ให้ส่งออกใหม่",
                    "The last row breaks off after {found} of {expected} cells and has no line end: the file is incomplete,"
                            + " export it again")),
    ROW_TOO_WIDE(
            Severity.FILE,
            new BilingualText(
                    "แถวนี้มีคอลัมน์มากกว่า {expected} ให้ตรวจตัวคั่นคอลัมน์",
                    "The row has more than {expected} cells: look at what separates the columns")),
    ROWS_TOO_LARGE(
            Severity.FILE,
            new BilingualText(
                    "แถวนี้และแถวก่อนหน้ามีข้อความยาวผิดปกติ (รวมเกิน {expected} อักขระในไม่กี่แถว) ให้ตรวจไฟล์",
                    "The rows up to this one hold far more text than a table does (more than {expected} characters in few"
                            + " rows): look at the file")),
    READER_FAILED(
            Severity.FILE,
            new BilingualText(
                    "อ่านไฟล์ไม่สำเร็จ ไฟล์อาจเสียหาย ให้ส่งออกใหม่",
                    "The file could not be read, it is probably damaged: export it again")),
    TOO_LARGE(
            Severity.FILE,
            new BilingualText(
                    "ไฟล์ใช้หน่วยความจำมากเกินไป ให้ส่งออกใหม่เป็นไฟล์ที่เล็กลง",
                    "The file asks for more memory than there is: export it again, in smaller files")),
    UNKNOWN_PACKING(
            Severity.FILE,
            new BilingualText(
                    "ไฟล์ถูกบีบอัดด้วยวิธีที่ไม่รองรับ ({found}) ให้บีบอัดใหม่เป็น ZIP แบบปกติ",
                    "The file is packed in a way that is not read ({found}): pack it again as a usual ZIP")),
    ARCHIVE_BOMB(
            Severity.FILE,
            new BilingualText(
                    "ไฟล์บีบอัดขยายใหญ่ผิดปกติ เกิน {expected} ให้ส่งไฟล์ที่ไม่บีบอัด",
                    "The archive unpacks to more than is allowed ({expected}): send the file unpacked")),
    ARCHIVE_CONTENT(
            Severity.FILE,
            new BilingualText(
                    "ไฟล์บีบอัดต้องมีไฟล์ข้อมูลเพียงไฟล์เดียว ให้บีบอัดแยกทีละไฟล์",
                    "The archive must hold exactly one data file: pack each one alone")),
    PASSWORD_PROTECTED(
            Severity.FILE,
            new BilingualText(
                    "ไฟล์มีรหัสผ่าน ให้บันทึกใหม่โดยไม่ใส่รหัสผ่าน ถ้าเป็นคำตอบของหน่วยงานภาคีให้ระบุ --password-file",
                    "The file is protected by a password: save it without one; for an answer of a partner agency give"
                            + " --password-file")),
    WRONG_PASSWORD(
            Severity.FILE,
            new BilingualText(
                    "รหัสผ่านไม่ถูกต้อง ให้ตรวจไฟล์รหัสผ่านหรือขอรหัสจากผู้ส่ง",
                    "The password does not open the file: check the password file, or ask the sender")),
    PASSWORD_TOO_SLOW(
            Severity.FILE,
            new BilingualText(
                    "ไฟล์กำหนดการตรวจรหัสผ่านไว้ {found} รอบ ซึ่งเกิน {expected} รอบ จึงไม่เปิด ให้ตั้งรหัสผ่านใหม่ด้วยโปรแกรมตารางคำนวณ",
                    "The file asks for {found} rounds to test a password, more than {expected}, and is not opened: set its"
                            + " password anew with a spreadsheet program")),
    FORBIDDEN_XML(
            Severity.FILE,
            new BilingualText(
                    "ไฟล์มีส่วนที่ไม่อนุญาต (DTD หรือการอ้างอิงภายนอก) ให้คัดลอกข้อมูลไปไว้ในไฟล์ใหม่แล้วส่งใหม่",
                    "The workbook has a DTD or refers to something outside itself: copy its rows into a new one and send that")),
    WRONG_ENCODING(
            Severity.FILE,
            new BilingualText(
                    "อ่านรหัสอักขระไม่ได้ คาดว่า {expected} พบ {found} ให้บันทึกด้วยรหัสอักขระที่กำหนดแล้วส่งใหม่",
                    "The characters cannot be decoded: expected {expected}, found {found}; save the file in what is expected and send"
                            + " it again")),
    SYMBOLIC_LINK(
            Severity.FILE,
            new BilingualText(
                    "เป็นลิงก์เชื่อมโยง ไม่ใช่ไฟล์ ต้องวางไฟล์จริง",
                    "This is a symbolic link, not a file; put the file itself here")),
    FOLDER(
            Severity.FILE,
            new BilingualText(
                    "เป็นโฟลเดอร์ ไม่ได้เปิดดูข้างใน ให้วางไฟล์ไว้ในกล่องรับไฟล์โดยตรง",
                    "This is a folder, and nothing in it is looked at; put the files into the inbox itself")),
    SPECIAL_FILE(
            Severity.FILE,
            new BilingualText(
                    "เป็นไปป์ ซ็อกเก็ต หรืออุปกรณ์ ไม่ใช่ไฟล์ ต้องวางไฟล์จริง",
                    "This is a pipe, socket or device, not a file; put a file here")),
    FILE_GONE(
            Severity.FILE,
            new BilingualText(
                    "ไฟล์หายไปหรือเปลี่ยนชื่อระหว่างตรวจดู ถ้าไฟล์ยังอยู่จะรับครั้งถัดไป ถ้าไม่อยู่ให้ส่งใหม่",
                    "The file vanished or was renamed while it was looked at; if it is there again it will be taken next"
                            + " time, else send it again")),
    // layout
    MISSING_COLUMN(
            Severity.FILE,
            new BilingualText(
                    "ไม่พบคอลัมน์ {expected} คอลัมน์ที่ไม่รู้จัก: {found} ให้แก้หัวคอลัมน์ในไฟล์ หรือเพิ่มหัวนั้นใน aliases"
                            + " ของคอลัมน์นี้ใน YAML ของรายการ",
                    "Column {expected} is missing; columns not understood: {found}. Correct the header in the file, or add"
                            + " it to the aliases of that column in the list's YAML")),
    HEADER_ELSEWHERE(
            Severity.FILE,
            new BilingualText(
                    "หัวตารางน่าจะอยู่แถวที่ {found} แต่รูปแบบกำหนดไว้เป็น {expected} ให้ส่งไฟล์ที่มีหัวตารางในแถวที่กำหนด"
                            + " หรือหากทุกไฟล์ที่ใช้รูปแบบนี้เป็นเช่นนี้ ให้แก้ค่าที่กำหนดเป็น header-row: {found}",
                    "The header seems to be in row {found}, but the layout says {expected}: send the file with the header"
                            + " in that row, or, if all files of this layout are so, change the setting to header-row: {found}")),
    DUPLICATE_COLUMN(
            Severity.FILE,
            new BilingualText(
                    "หัวคอลัมน์ {found} ซ้ำกัน ให้แก้หัวคอลัมน์ให้ต่างกัน",
                    "The header {found} occurs twice: correct the one that is wrong")),
    FOREIGN_EXPORT(
            Severity.FILE,
            new BilingualText(
                    "เป็นไฟล์ของหน่วยงานอื่น ชื่อไฟล์ระบุ {expected} แต่เนื้อหาเป็นของ {found} ให้ตรวจว่าเป็นไฟล์ของหน่วยงานใดแล้วเปลี่ยนชื่อ"
                            + " หรือส่งไฟล์ที่ถูกต้อง",
                    "This is another office's file: the name says {expected}, the content {found}. See whose it is, and rename"
                            + " it or send the right one")),
    MONTH_FIRST_COLUMN(
            Severity.FILE,
            new BilingualText(
                    "วันที่ในคอลัมน์นี้เขียนเดือนก่อนวัน (เดือน/วัน/ปี) รายการที่วันไม่เกิน 12 จะถูกอ่านสลับวันกับเดือน"
                            + " จึงไม่รับทั้งไฟล์ ให้แก้ทั้งคอลัมน์เป็นวัน/เดือน/ปี แล้วส่งไฟล์ใหม่",
                    "The dates of this column have the month before the day, so those whose day is 12 or less would be read with"
                            + " day and month swapped: write the whole column as day/month/year and send the file again")),
    DATES_HALF_CONVERTED(
            Severity.FILE,
            new BilingualText(
                    "โปรแกรมตารางแปลงวันที่ในคอลัมน์นี้ไปเพียงบางส่วน เซลล์วันที่ทุกเซลล์มีวันไม่เกิน 12 ส่วนที่วันเกิน 12 ยังเป็นข้อความ"
                            + " แสดงว่าวันกับเดือนถูกสลับกัน ให้นำเข้าข้อมูลใหม่โดยกำหนดคอลัมน์เป็นข้อความหรือวัน/เดือน/ปี แล้วส่งไฟล์ใหม่",
                    "A spreadsheet made dates of a part of this column: all of them have a day of 12 or less, and what has a later"
                            + " one is still a text, so day and month are swapped in the dates. Import the data again with the column"
                            + " as text or as day/month/year, and send the file again")),
    DATE_CONTRADICTS_NAME(
            Severity.FILE,
            new BilingualText(
                    "วันที่ในไฟล์ ({found}) ไม่ตรงกับชื่อไฟล์ ({expected}) หากวันที่ในไฟล์ถูกต้องให้เปลี่ยนชื่อไฟล์"
                            + " หากไม่ใช่ให้ส่งไฟล์ของวันที่ตามชื่อ",
                    "The date inside the file ({found}) contradicts its name ({expected}): rename the file if the date inside is"
                            + " right, else send the one of the day in its name")),
    // the ledger of submissions
    COMPETING_EXPORTS(
            Severity.FILE,
            new BilingualText(
                    "มีมากกว่าหนึ่งไฟล์สำหรับรายการและวันที่เดียวกัน จึงไม่รับทั้งหมด ให้เหลือไฟล์ที่ถูกต้องไว้ไฟล์เดียว: {found}",
                    "Two different files claim the same list and date; neither is taken: leave only the right one: {found}")),
    SAME_AS_OTHER_LIST(
            Severity.FILE,
            new BilingualText(
                    "เนื้อหาเหมือนไฟล์ของรายการ {found} ทุกประการ จึงไม่รับเป็นของ {expected} ให้ตรวจว่าเป็นไฟล์ของรายการใด"
                            + " แล้วส่งไฟล์ที่ถูกต้องของอีกรายการ ถ้าเป็นของ {expected} จริง ให้ใช้ --accept กับชื่อไฟล์นี้",
                    "The content is the same as that of a file of the list {found}, so it is not taken for {expected}: see whose"
                            + " it is, and send the other list's right file; if it is {expected}'s, give --accept with the name of"
                            + " this file")),
    REMOVED_SINCE(
            Severity.FILE,
            new BilingualText(
                    "เนื้อหาเดียวกันนี้เคยรับไว้แล้ว และข้อมูลส่วนบุคคลในสำเนาถูกลบไปเมื่อครบกำหนด จึงอ่านให้ครบทุกแถวไม่ได้อีก"
                            + " ให้ส่งออกไฟล์ใหม่ หากข้อมูลไม่เปลี่ยนแปลง ให้เติมบรรทัดว่างท้ายไฟล์ข้อความ หรือบันทึกสมุดงานใหม่",
                    "The same content was taken in before, and personal data has been removed from its copy since, so not all its rows can"
                            + " be read: export the file anew; where its data have not changed, add an empty line at the end of a text, or"
                            + " save a workbook again")),
    EARLIER_THAN_LAST(
            Severity.FILE,
            new BilingualText(
                    "วันที่ข้อมูล {found} ก่อนข้อมูลล่าสุดที่รับแล้ว ({expected}) รับได้เฉพาะไฟล์ที่แก้ไขวันที่เคยรับ"
                            + " ให้ตรวจวันที่ในชื่อไฟล์",
                    "The as-of date {found} is earlier than the last one taken ({expected}); of earlier days only corrections are"
                            + " taken: check the date in the file's name")),
    NO_COHORT(
            Severity.FILE,
            new BilingualText(
                    "ไม่มีกลุ่มติดตามในวันที่ {found} กลุ่มที่มี: {expected} ให้แก้วันที่ในชื่อไฟล์ หรือเพิ่มกลุ่มใน jobs/reference/cohorts.csv",
                    "No cohort was tracked on {found}; there are {expected}: correct the date in the file's name, or add one to"
                            + " jobs/reference/cohorts.csv")),
    SYNTHETIC_MIX(
            Severity.FILE,
            new BilingualText(
                    "ห้ามรวมข้อมูลสังเคราะห์กับข้อมูลจริงในโฟลเดอร์สถานะ (state) เดียวกัน: โฟลเดอร์นี้มี {expected} ไฟล์นี้มี {found}"
                            + " ให้ระบุ --state และ --output โฟลเดอร์อื่น",
                    "Synthetic and real rows may not share a state: this one holds {expected}, the file {found}; give this file"
                            + " another --state and --output")),
    UNKNOWN_SUBMISSION(
            Severity.FILE,
            new BilingualText(
                    "ไฟล์นี้เป็นการแก้ไขไฟล์ที่ระบบไม่เคยรับ หรือที่มีไฟล์ใหม่แทนแล้ว ให้แก้ในไฟล์แถวที่ไม่รับฉบับล่าสุด",
                    "The file corrects a submission that is not known here or was replaced: correct the newest workbook of"
                            + " rejected rows")),
    SHRUNK(
            Severity.FILE,
            new BilingualText(
                    "ไฟล์มี {found} แถว น้อยกว่าไฟล์เต็มครั้งก่อน ({expected}) มากเกินกำหนด จึงระงับไว้ ให้ส่งไฟล์ที่ครบถ้วน"
                            + " หรือถ้าจำนวนถูกต้องให้ใช้ --accept กับชื่อไฟล์นี้",
                    "The file has {found} rows, far fewer than the last full one ({expected}), and is withheld: send the"
                            + " whole file, or, if the number is right, give --accept with the name of this file")),
    UNREAD_ROWS(
            Severity.FILE,
            new BilingualText(
                    "อ่านทะเบียนไม่ได้ {found} จาก {expected} แถว มากเกินกำหนด จึงระงับไว้ เพราะคนในแถวเหล่านั้นจะดูเหมือนไม่มีชื่อในทะเบียน"
                            + " ให้แก้แล้วส่งทั้งไฟล์ หรือถ้าจะใช้ตามที่เป็นอยู่ให้ใช้ --accept กับชื่อไฟล์นี้",
                    "Of the register's {expected} rows {found} cannot be read, so it is withheld: whoever is in them would seem to be"
                            + " on no roll. Correct it and send the whole file, or, to use it as it is, give --accept with the"
                            + " name of this file")),
    ROLLS_MISSING(
            Severity.WARNING,
            new BilingualText(
                    "ยังไม่มีทะเบียนที่ใช้ได้ของ {expected} จึงยังระบุไม่ได้ว่าผู้ใดไม่มีชื่อเป็นผู้เรียนที่ใดเลย ให้ขอทะเบียนของรายการดังกล่าว"
                            + " หรือทะเบียนรวม (register-all) ส่วนรายการที่ไม่มีทะเบียนของตนเอง ให้ระบุ roll ใน YAML ของรายการ",
                    "There is no register of {expected} that counts, so nobody is said to be on no roll: ask for theirs or for one of all"
                            + " lists (register-all), and name in the YAML of a list without a register, as roll, whose register"
                            + " has its persons")),
    SHRINKING_ACCEPTED(
            Severity.WARNING,
            new BilingualText(
                    "มีผู้ยืนยันด้วย --accept ให้ใช้ไฟล์นี้ตามที่เป็นอยู่",
                    "Somebody confirmed with --accept that the file is to be used as it is")),
    ACCOUNTING(
            Severity.FILE,
            new BilingualText(
                    "จำนวนแถวไม่ตรงกัน อ่าน {expected} แถว แต่บันทึกไว้ {found} แถว เป็นข้อผิดพลาดของโปรแกรม ให้แจ้งผู้ดูแล",
                    "Rows do not add up: seen {expected}, accounted for {found}; this is a fault of the program, tell its"
                            + " maintainers")),
    DAMAGED_COPY(
            Severity.FILE,
            new BilingualText(
                    "สำเนาไฟล์ในคลังเก็บหายหรือเสียหาย ให้วางไฟล์เดิมในกล่องรับไฟล์อีกครั้ง",
                    "The archived copy of the file is missing or damaged; put the same file into the inbox again")),
    // forms that come back
    OTHER_FORM(
            Severity.FILE,
            new BilingualText(
                    "ไม่ใช่ไฟล์ของแบบฟอร์มนี้ หรือมีแผ่นงานหรือคอลัมน์หายไป ให้กรอกในไฟล์ที่ได้รับแล้วส่งใหม่",
                    "This is no workbook of this form, or a sheet or column of it is gone: fill in the workbook as it was sent out")),
    FORM_VERSION(
            Severity.FILE,
            new BilingualText(
                    "แบบฟอร์มเป็นรุ่น {found} แต่ขณะนี้ใช้รุ่น {expected} ให้ส่งออกใหม่",
                    "The form is of the version {found}, and the one in use is {expected}: export it again")),
    MACROS(
            Severity.FILE,
            new BilingualText(
                    "ไฟล์เป็นสมุดงานที่มีมาโครได้ (.xlsm) จึงไม่รับ ให้บันทึกเป็นสมุดงานปกติ (.xlsx) แล้วส่งใหม่",
                    "The workbook holds or may hold macros (.xlsm) and is not taken: save it as .xlsx and send that")),
    FORM_ROW_EDITED(
            Severity.REJECT,
            new BilingualText(
                    "แถวนี้ไม่ตรงกับที่ส่งไป เพราะถูกเพิ่ม หรือมีการแก้ไขหรือลบช่องหรือคอลัมน์ที่ไม่ได้มีไว้ให้กรอก"
                            + " ให้กรอกในไฟล์เดิมที่ได้รับแล้วส่งใหม่ ส่วนข้อมูลที่ต้องแก้ไขหรือเด็กที่ไม่มีในรายชื่อ ให้แจ้งหน่วยงานเจ้าของรายชื่อ",
                    "The row is not as it was sent: it was added, or cells or columns were changed or removed that are not to"
                            + " be filled in. Fill in the file as it was received, and send that; corrections and children who"
                            + " are missing belong in the list, so tell its office")),
    FORM_COLUMN_MISSING(
            Severity.FILE,
            new BilingualText(
                    "ไม่พบคอลัมน์ {expected} ของแบบที่ส่งไป ให้กรอกในไฟล์เดิมที่ได้รับโดยไม่ลบหรือเปลี่ยนหัวคอลัมน์ แล้วส่งใหม่",
                    "The form's column {expected} is missing. Fill in the file as it was received, with all its columns under"
                            + " their headings, and send that")),
    FORM_CHOICE(Severity.REJECT, new BilingualText("ต้องเป็นหนึ่งใน: {expected}", "The value is none of: {expected}")),
    WORKLIST_OTHER_ROUND(
            Severity.REJECT,
            new BilingualText(
                    "แถวนี้มาจากใบงานของ {found} แต่ชื่อไฟล์ระบุ {expected} ให้ตั้งชื่อไฟล์ตามใบงานเดิม"
                            + " หรือแยกแถวของแต่ละใบงานออกจากกัน",
                    "The row is of the worklist {found}, but the file's name says {expected}: give the file the name of its"
                            + " worklist, and do not mix rows of several")),
    // decisions that come back
    NO_REVIEW(
            Severity.FILE,
            new BilingualText(
                    "ไม่ใช่ไฟล์ที่ review export สร้าง หรือมีแผ่นงานหรือคอลัมน์หายไป ให้ส่งออกใหม่",
                    "This is no workbook written by review export, or a sheet or column of it is gone: export it again")),
    REVIEW_OTHER_MODEL(
            Severity.FILE,
            new BilingualText(
                    "ไฟล์นี้ทำด้วยโมเดล {found} แต่ขณะนี้ใช้ {expected} ให้ส่งออกใหม่",
                    "The workbook shows evidence of the model {found}, and the one in use is {expected}: export it again")),
    REVIEW_OTHER_COHORT(
            Severity.FILE,
            new BilingualText(
                    "ไฟล์นี้เป็นของกลุ่มที่ไม่มีในระบบนี้ ให้ตรวจ --state หรือส่งออกใหม่",
                    "The workbook is about a cohort that is not known here: check --state, or export it again")),
    REVIEW_ROW_EDITED(
            Severity.FILE,
            new BilingualText(
                    "ข้อมูลของคู่นี้ถูกแก้ไขหรือสลับแถว กรอกได้เฉพาะคอลัมน์การตัดสิน หมายเหตุ และผู้ตัดสิน ให้ส่งออกใหม่",
                    "The row is not as it was written: its ids or records were changed or mixed with another row's;"
                            + " only decision, remark and decided by may be filled in. Export it again")),
    REVIEW_UNKNOWN_PAIR(
            Severity.FILE,
            new BilingualText(
                    "ไม่พบคู่นี้ในฐานข้อมูล ไฟล์อาจมาจากที่อื่น ให้ตรวจ --state",
                    "The row is about records that are not known here: the workbook may be of another state, check --state")),
    REVIEW_CHANGED(
            Severity.FILE,
            new BilingualText(
                    "ข้อมูลของคู่นี้เปลี่ยนไปหลังจากส่งออกไฟล์ ให้ส่งออกใหม่",
                    "What is known of these two records has changed since the workbook was written: export it again")),
    REVIEW_DECIDED_SINCE(
            Severity.FILE,
            new BilingualText(
                    "มีคำตัดสินอื่นหลังจากส่งออกไฟล์ ให้ส่งออกใหม่ด้วย --decided",
                    "Somebody decided otherwise since the workbook was written: to change that, review export --decided")),
    REVIEW_DECISION(
            Severity.FILE,
            new BilingualText(
                    "คำตัดสินต้องเป็นหนึ่งใน: {expected}", "The decision is none of these, choose one: {expected}")),
    REVIEW_NOBODY(
            Severity.FILE,
            new BilingualText(
                    "ไม่ได้ระบุผู้ตัดสิน ให้กรอกคอลัมน์นี้หรือใช้ --by ชื่อ",
                    "Nobody is named as deciding: fill in this column or give --by NAME")),
    REVIEW_TWICE(
            Severity.FILE,
            new BilingualText(
                    "คู่เดียวกันตัดสินไม่ตรงกับแถว {found} ให้เหลือคำตัดสินเดียว",
                    "The same pair is decided otherwise in row {found}: leave one of the decisions")),
    REVIEW_CONTRADICTION(
            Severity.FILE,
            new BilingualText(
                    "คำตัดสินขัดแย้งกันเองหรือขัดกับคำตัดสินเดิม (แถว {found}): คู่หนึ่งตัดสินว่าเป็นคนละคน แต่คู่อื่นโยงทั้งสองเป็นคนเดียวกัน"
                            + " ให้แก้คำตัดสินของแถวเหล่านี้",
                    "Decisions contradict each other or earlier ones (rows {found}): two records are different, and yet the"
                            + " same by way of others; correct one of them")),
    // rows that come back
    FORMULA_CELL(
            Severity.REJECT,
            new BilingualText("เซลล์เป็นสูตร ให้ใส่ค่าแทน", "The cell holds a formula; give its value")),
    CELL_TOO_LONG(
            Severity.REJECT,
            new BilingualText(
                    "ข้อความยาวเกินไป ({found} อักขระ) สูงสุด {expected}",
                    "The cell is too long ({found} characters; at most {expected})")),
    ERROR_CELL(
            Severity.REJECT,
            new BilingualText(
                    "เซลล์มีค่าผิดพลาดของโปรแกรมตารางคำนวณ เช่น #N/A",
                    "The cell holds a spreadsheet's error value such as #N/A")),
    CONTROL_CHARACTER(
            Severity.REJECT,
            new BilingualText("เซลล์มีอักขระควบคุม เช่น NUL", "The cell holds NUL or another control character")),
    ROW_SHAPE(
            Severity.REJECT,
            new BilingualText(
                    "จำนวนคอลัมน์ไม่ตรง คาดว่า {expected} พบ {found}",
                    "The row has {found} cells where {expected} were expected")),
    REQUIRED_EMPTY(Severity.REJECT, new BilingualText("ต้องมีข้อมูล", "The cell may not be empty")),
    UNKNOWN_STATUS(
            Severity.REJECT,
            new BilingualText(
                    "ไม่รู้จักสถานะ {found} ที่รู้จักคือ {expected} ให้แก้คำในไฟล์ หรือเพิ่มใน status-words ใน YAML ของรายการ",
                    "Unknown status {found}; known are {expected}. Correct the word in the file, or add it to status-words in"
                            + " the list's YAML")),
    STATUS_NOT_USED(
            Severity.REJECT,
            new BilingualText(
                    "รายการนี้ไม่ใช้สถานะ {found} ณ วันที่ของข้อมูล ใช้ได้: {expected}",
                    "The list does not use the status {found} on the day of its figures; it uses {expected}")),
    BAD_DATE(
            Severity.REJECT,
            new BilingualText(
                    "ไม่มีวันที่นี้ ({found}) ต้องเป็นแบบ {expected}", "No such date ({found}); expected {expected}")),
    MONTH_BEFORE_DAY(
            Severity.REJECT,
            new BilingualText(
                    "เดือนอยู่หน้าวัน ({found}) ต้องเป็นวัน/เดือน/ปี เช่น {expected} ให้แก้ทั้งคอลัมน์แล้วส่งไฟล์ใหม่"
                            + " เพราะวันที่อื่นในคอลัมน์นี้ซึ่งวันไม่เกิน 12 จะถูกอ่านสลับวันกับเดือน",
                    "The month stands before the day ({found}); expected {expected}: correct the whole column to day/month/year and"
                            + " send the file again, as its other dates are read with day and month swapped where the day is 12"
                            + " or less")),
    DATE_IN_FUTURE(
            Severity.REJECT,
            new BilingualText("วันที่อยู่ในอนาคต คือหลัง {expected}", "The date lies in the future, after {expected}")),
    DATE_TOO_EARLY(Severity.REJECT, new BilingualText("วันที่ก่อน {expected}", "The date is before {expected}")),
    BAD_NUMBER(Severity.REJECT, new BilingualText("ไม่ใช่จำนวนเต็ม ({found})", "Not a whole number: {found}")),
    FURTHER_FIELD_WRONG(
            Severity.REJECT,
            new BilingualText(
                    "ค่าไม่ถูกต้อง ({found}) คาดว่า {expected}",
                    "The value is not understood ({found}); expected {expected}")),
    NO_SUCH_LIST(
            Severity.REJECT,
            new BilingualText(
                    "ไม่มีรายการ {found} ที่รู้จักคือ {expected}", "There is no list {found}; known are {expected}")),
    // rows set aside
    ID_SCIENTIFIC(
            Severity.QUARANTINE,
            new BilingualText(
                    "โปรแกรมตารางแปลงเลขประจำตัวเป็นเลขที่ปัดเศษ หลักท้ายหายไป ให้จัดคอลัมน์เป็นข้อความแล้วใส่เลขใหม่จากต้นฉบับ",
                    "A spreadsheet turned the ID into a rounded number; its last digits are lost: format the column as text and"
                            + " enter the ID anew from its source")),
    ID_LOST_ZERO(
            Severity.QUARANTINE,
            new BilingualText(
                    "เลขประจำตัวมี 12 หลัก และถูกต้องเมื่อเติมศูนย์นำหน้า โปรแกรมตารางอาจตัดทิ้ง"
                            + " หากใช่ ให้จัดคอลัมน์เป็นข้อความแล้วเติมศูนย์",
                    "The ID has 12 digits and is valid with a zero in front: a spreadsheet may have dropped it; if so, format the"
                            + " column as text and put the zero back")),
    // worth knowing
    FURTHER_FIELD_LEFT_OUT(
            Severity.WARNING,
            new BilingualText(
                    "ไม่ได้เก็บค่านี้ เพราะไม่ถูกต้อง ({found}) คาดว่า {expected}",
                    "The value is left out: it is not understood ({found}); expected {expected}")),
    ENCODING_DIFFERS(
            Severity.WARNING,
            new BilingualText(
                    "รหัสอักขระเป็น {found} ไม่ใช่ {expected} ตามที่ตกลง อ่านเป็น {found}",
                    "The characters are {found}, not {expected} as agreed; read as {found}")),
    SEPARATOR_DIFFERS(
            Severity.WARNING,
            new BilingualText(
                    "ตัวคั่นคอลัมน์เป็น {found} ไม่ใช่ {expected} ตามที่ตกลง อ่านเป็น {found}",
                    "The columns are separated by {found}, not by {expected} as agreed; read as {found}")),
    NO_LAST_LINE_END(
            Severity.WARNING,
            new BilingualText(
                    "บรรทัดสุดท้ายไม่มีการขึ้นบรรทัดใหม่ ให้ตรวจว่าไฟล์มาครบหรือไม่",
                    "The last line has no line end: see that the file is whole")),
    ROWS_MISSING(
            Severity.WARNING,
            new BilingualText(
                    "แผ่นงานระบุว่ามีข้อมูลอีก {found} แถวตั้งแต่แถวนี้ แต่ไม่พบ ให้ตรวจว่าข้อมูลครบหรือไม่",
                    "The sheet announces rows from this one on that are not there ({found}): see that nothing is missing")),
    SHEET_NOT_LISTED(
            Severity.WARNING,
            new BilingualText(
                    "มีแผ่นงาน {found} ที่ไม่อยู่ในรายการแผ่นงานของไฟล์ จึงไม่ได้อ่าน ให้ตรวจว่าข้อมูลครบ",
                    "The sheet {found} is not in the workbook's list of sheets and was not read: see that nothing is"
                            + " missing")),
    SHEET_PASSED_OVER(
            Severity.WARNING,
            new BilingualText(
                    "แผ่นงานนี้ไม่มีหัวตารางตามรูปแบบ จึงไม่ได้อ่าน ให้ตรวจว่าไม่มีข้อมูลรายคนในแผ่นงานนี้",
                    "The sheet has no header of the layout and was not read: see that it holds no persons")),
    BESIDE_THE_TABLE(
            Severity.WARNING,
            new BilingualText(
                    "แถวนี้ไม่มีข้อมูลของผู้ใด เช่น เป็นยอดรวม ลายมือชื่อ หรือหัวตารางที่ซ้ำ จึงไม่นับ หากเป็นข้อมูลของเด็ก ให้กรอกชื่อแล้วส่งไฟล์ใหม่",
                    "The row is about nobody, such as a total, a signature or the header once more, and was not counted. If it"
                            + " is a child's, fill in the name and send the file again")),
    COLUMNS_MOVED(
            Severity.WARNING,
            new BilingualText(
                    "มี {found} คอลัมน์ไม่อยู่ในลำดับที่กำหนด จึงอ่านตามหัวคอลัมน์",
                    "Columns stand in another order than agreed, {found} of them; found by their headers")),
    COLUMN_MOVED(
            Severity.WARNING,
            new BilingualText(
                    "คอลัมน์ย้ายจากลำดับที่ {expected} ไปลำดับที่ {found} จึงอ่านตามหัวคอลัมน์",
                    "The column has moved from place {expected} to {found}; found by its header")),
    ID_CHECK_DIGIT(
            Severity.WARNING,
            new BilingualText(
                    "หลักตรวจสอบของเลขประจำตัวไม่ถูกต้อง จึงไม่ใช้เลขนี้เทียบบุคคล",
                    "The ID's check digit is wrong; not used as a key")),
    ID_MALFORMED(
            Severity.WARNING,
            new BilingualText(
                    "เลขประจำตัวผิดรูปแบบ จึงไม่ใช้เลขนี้เทียบบุคคล", "The ID has the wrong form; not used as a key")),
    ID_DUMMY(
            Severity.WARNING,
            new BilingualText(
                    "เลขประจำตัวเป็นเลขสมมุติ ไม่ใช่ของบุคคล จึงไม่ใช้เลขนี้เทียบบุคคล",
                    "The ID is a filler, not a person's; not used as a key")),
    UNKNOWN_REASON(
            Severity.WARNING,
            new BilingualText(
                    "ไม่รู้จักสาเหตุ {found} นับเป็นไม่ระบุ"
                            + " ให้แก้ในไฟล์ หรือเพิ่มสาเหตุใน jobs/reference/reasons.csv",
                    "Unknown reason {found}; counted as not stated."
                            + " Correct it in the file, or add the reason to jobs/reference/reasons.csv")),
    UNKNOWN_AREA(
            Severity.WARNING,
            new BilingualText(
                    "ไม่รู้จักเขตพื้นที่ {found} นับเป็นไม่ทราบ"
                            + " ให้แก้ในไฟล์ หรือเพิ่มตัวสะกดใน jobs/reference/areas.csv",
                    "Unknown area {found}; counted as unknown."
                            + " Correct it in the file, or add the spelling to jobs/reference/areas.csv")),
    UNKNOWN_LEVEL(
            Severity.WARNING,
            new BilingualText(
                    "ไม่รู้จักระดับชั้น {found} นับเป็นไม่ทราบ"
                            + " ให้แก้ในไฟล์ หรือเพิ่มตัวสะกดใน jobs/reference/levels.csv",
                    "Unknown class {found}; counted as unknown."
                            + " Correct it in the file, or add the spelling to jobs/reference/levels.csv")),
    UNKNOWN_TITLE(
            Severity.WARNING,
            new BilingualText(
                    "ไม่รู้จักคำนำหน้า {found} จึงเว้นว่างไว้"
                            + " ให้แก้ในไฟล์ หรือเพิ่มตัวสะกดใน jobs/reference/titles.csv",
                    "Unknown title {found}; left out."
                            + " Correct it in the file, or add the spelling to jobs/reference/titles.csv")),
    UNKNOWN_SEX(
            Severity.WARNING,
            new BilingualText(
                    "ไม่รู้จักเพศ {found} นับเป็นไม่ระบุ" + " ให้แก้ในไฟล์ หรือเพิ่มใน sex-words ใน YAML ของรายการ",
                    "Unknown sex {found}; counted as not stated."
                            + " Correct it in the file, or add it to sex-words in the list's YAML")),
    UNKNOWN_PROVINCE(
            Severity.WARNING,
            new BilingualText(
                    "ไม่รู้จักจังหวัด {found} นับเป็นไม่ทราบ"
                            + " ให้แก้ในไฟล์ หรือเพิ่มตัวสะกดใน jobs/reference/provinces.csv",
                    "Unknown province {found}; counted as unknown."
                            + " Correct it in the file, or add the spelling to jobs/reference/provinces.csv"));

    private final Severity severity;
    private final BilingualText text;

    NoticeCode(Severity severity, BilingualText text) {
        this.severity = severity;
        this.text = text;
    }

    public Severity severity() {
        return severity;
    }

    BilingualText text() {
        return text;
    }
}
