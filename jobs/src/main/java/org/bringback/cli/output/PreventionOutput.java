package org.bringback.cli.output;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.bringback.casework.prevention.HitRates;
import org.bringback.job.casework.Prevention;
import org.bringback.text.BilingualText;
import org.bringback.text.EnglishCount;
import org.bringback.text.OutsideText;
import org.bringback.text.json.Json;

/** What the commands say of children at risk of leaving: counts, and how often earlier lists were right. */
public final class PreventionOutput {

    private final Console console;
    private final boolean json;

    PreventionOutput(Console console, boolean json) {
        this.console = console;
        this.json = json;
    }

    public void written(Prevention.Written written) throws IOException {
        if (json) {
            Map<String, Object> summary = new LinkedHashMap<>();
            summary.put("levels", written.byLevel());
            summary.put(
                    "hit_rates",
                    written.rates().stream().map(PreventionOutput::rates).toList());
            summary.put("folder", written.folder().toString());
            console.out().println(Json.INDENTED.writeValueAsString(summary));
            return;
        }
        written.byLevel()
                .forEach((level, cases) -> line(new BilingualText("ระดับ %d: %,d ราย", "level %d: %,d {case|cases}")
                        .map(text -> EnglishCount.agreed(String.format(Locale.ROOT, text, level, cases)))));
        for (HitRates one : written.rates()) {
            line(new BilingualText(
                            "ทะเบียน %s: จาก %,d คนที่อยู่ในรายชื่อเสี่ยงเมื่อ %s ออก %,d คน จาก %,d คนที่ออก อยู่ในรายชื่อ %,d คน",
                            "register of %s: of %,d children listed on %s, %,d left; of %,d who left, %,d were listed")
                    .map(text -> String.format(
                            Locale.ROOT,
                            text,
                            one.to(),
                            one.listed(),
                            one.from(),
                            one.leftOfListed(),
                            one.left(),
                            one.leftOfListed())));
        }
        line(new BilingualText("ไฟล์อยู่ใน " + written.folder(), "the files are in " + written.folder()));
    }

    private static Map<String, Object> rates(HitRates one) {
        Map<String, Object> rates = new LinkedHashMap<>();
        rates.put("from", one.from().toString());
        rates.put("to", one.to().toString());
        rates.put("children", one.children());
        rates.put("listed", one.listed());
        rates.put("left", one.left());
        rates.put("left_of_listed", one.leftOfListed());
        return rates;
    }

    private void line(BilingualText text) {
        console.out().println(OutsideText.oneLine(console.language().text(text)));
    }
}
