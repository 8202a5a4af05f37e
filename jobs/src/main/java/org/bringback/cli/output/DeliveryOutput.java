package org.bringback.cli.output;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.bringback.job.delivery.DeliveryLine;
import org.bringback.job.delivery.DeliveryResult;
import org.bringback.job.delivery.LedgerLine;
import org.bringback.text.BilingualText;

/** What was sent to whom, and what somebody has to look at. */
public final class DeliveryOutput {

    private static final int SHOWN = 8;

    private final Console console;
    private final boolean json;

    public DeliveryOutput(Console console, boolean json) {
        this.console = console;
        this.json = json;
    }

    public void print(DeliveryResult result) throws IOException {
        if (json) {
            Map<String, Object> all = new LinkedHashMap<>();
            all.put("days", result.days().stream().map(Object::toString).toList());
            all.put(
                    "deliveries",
                    result.lines().stream().map(DeliveryOutput::node).toList());
            all.put("problems", result.problems().stream().map(Console::inBoth).toList());
            console.json(all);
        } else {
            result.lines().stream()
                    .filter(line -> line.fate() == DeliveryLine.Fate.SENT || line.fate() == DeliveryLine.Fate.DUE)
                    .forEach(this::line);
            long nothing = result.count(DeliveryLine.Fate.NOTHING_DUE);
            if (nothing > 0) {
                console.print(new BilingualText(
                        "ไม่มีสิ่งที่ต้องส่งให้ผู้รับ " + nothing + " ราย",
                        "nothing is due to " + nothing + (nothing == 1 ? " recipient" : " recipients")));
            }
        }
        result.problems().forEach(console::say);
    }

    /** The ledger. */
    public void print(List<LedgerLine> ledger) throws IOException {
        if (json) {
            console.json(ledger);
        } else {
            ledger.forEach(line -> console.print(line.text()));
        }
    }

    private void line(DeliveryLine line) {
        List<String> files = line.files();
        String what = line.recipient() + " " + line.asOf() + " r" + line.revision() + ": ";
        console.print(line.why()
                .map(why -> what + why + ", ")
                .join(new BilingualText(
                        files.size() + " ไฟล์ เลขที่ " + line.id(),
                        (files.size() == 1 ? "1 file, " : files.size() + " files, ") + line.id())));
        files.stream().limit(SHOWN).forEach(file -> console.print(new BilingualText("  " + file, "  " + file)));
        if (files.size() > SHOWN) {
            console.print(new BilingualText("  …", "  …"));
        }
    }

    private static Map<String, Object> node(DeliveryLine line) {
        Map<String, Object> node = new LinkedHashMap<>();
        node.put("recipient", line.recipient());
        node.put("as_of", line.asOf().toString());
        node.put("revision", line.revision());
        node.put("id", line.id());
        node.put("fate", line.fate().name().toLowerCase(Locale.ROOT));
        node.put("files", line.files());
        node.put("why", Console.inBoth(line.why()));
        return node;
    }
}
