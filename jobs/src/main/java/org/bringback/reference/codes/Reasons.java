package org.bringback.reference.codes;

import java.nio.file.Path;
import java.util.Collection;
import java.util.Collections;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.bringback.reference.file.CsvLine;
import org.bringback.reference.file.CsvTable;
import org.bringback.text.BilingualText;

/** The reasons, found by code or label in either language. */
public final class Reasons {

    private static final int LAST_PRIORITY = 9;

    private enum YesNo {
        Y,
        N
    }

    private final SortedMap<ReasonCode, Reason> byCode = new TreeMap<>();
    private final CodeTable<Reason> spellings = new CodeTable<>();

    private Reasons() {}

    /** No reasons at all. */
    public static Reasons none() {
        return new Reasons();
    }

    public static Reasons load(Path file) {
        Reasons reasons = new Reasons();
        CsvTable.read(file).lines().forEach(reasons::add);
        return reasons;
    }

    private void add(CsvLine line) {
        BilingualText label = new BilingualText(line.filled("label_th"), line.filled("label_en"));
        Reason reason = new Reason(
                code(line),
                label,
                line.filled("group"),
                line.constant("kind", Reason.Kind.class),
                line.number("priority", 1, LAST_PRIORITY),
                line.constant("sensitive", YesNo.class) == YesNo.Y,
                line.find("partner"));
        byCode.put(reason.code(), reason);
        spellings.add(reason.code().value(), reason, line);
        spellings.add(label.thai(), reason, line);
        spellings.add(label.english(), reason, line);
    }

    private static ReasonCode code(CsvLine line) {
        try {
            return new ReasonCode(line.filled("toolkit_code_NOT_OFFICIAL"));
        } catch (IllegalArgumentException e) {
            throw line.wrong(
                    new BilingualText("รหัสสาเหตุต้องเป็น R กับเลขสองหลัก", "a reason code is R and two digits"));
        }
    }

    public Optional<Reason> find(String text) {
        return Optional.ofNullable(spellings.get(text));
    }

    public Optional<Reason> find(ReasonCode code) {
        return Optional.ofNullable(byCode.get(code));
    }

    /** In the order of their codes. */
    public Collection<Reason> list() {
        return Collections.unmodifiableCollection(byCode.values());
    }
}
