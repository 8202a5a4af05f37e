package org.bringback.render.text;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.bringback.casework.ListedCase;
import org.bringback.casework.prevention.HitRates;
import org.bringback.casework.prevention.Risk;
import org.bringback.casework.prevention.RiskRule;
import org.bringback.intake.row.RowKey;

/**
 * Children at risk and how right the rules were; names nobody: cases are numbers that worklists and {@code explain} know. The
 * last column of each is {@code synthetic}.
 */
public final class PreventionCsv {

    private final CodeWords words;
    private final boolean synthetic;

    /** @param synthetic whether the cases are a synthetic country's */
    public PreventionCsv(CodeWords words, boolean synthetic) {
        this.words = words;
        this.synthetic = synthetic;
    }

    /**
     * {@code list,list_th,list_en,area,area_th,school,case,level,reasons,reasons_th,reasons_en,history}, the highest level first.
     *
     * @param history what stands in the last column, by case
     */
    public void writeRisks(List<Risk> risks, Map<RowKey, String> history, Appendable out) throws IOException {
        CsvWriter csv = CsvWriter.forSpreadsheets(out).marked(synthetic);
        csv.row(
                CodeWords.LIST,
                CodeWords.AREA,
                List.of("school", "case", "level", "reasons", "reasons_th", "reasons_en", "history"));
        for (Risk risk : risks) {
            ListedCase listed = risk.held().state().listed();
            csv.row(
                    words.list(Optional.of(listed.list())),
                    words.area(listed.places().area()),
                    List.of(
                            listed.places().school().orElse(""),
                            listed.id().word(),
                            Integer.toString(risk.level()),
                            risk.reasons().stream().map(RiskRule::name).collect(Collectors.joining(" ")),
                            risk.reasons().stream()
                                    .map(rule -> rule.title().thai())
                                    .collect(Collectors.joining("; ")),
                            risk.reasons().stream()
                                    .map(rule -> rule.title().english())
                                    .collect(Collectors.joining("; ")),
                            history.getOrDefault(listed.id(), "")));
        }
    }

    /** {@code from,to,children,listed,left,left_of_listed}: a line a register that followed another one. */
    public void writeHitRates(List<HitRates> rates, Appendable out) throws IOException {
        CsvWriter csv = CsvWriter.forSpreadsheets(out).marked(synthetic);
        csv.row(List.of("from", "to", "children", "listed", "left", "left_of_listed"));
        for (HitRates one : rates) {
            csv.row(List.of(
                    one.from().toString(),
                    one.to().toString(),
                    Integer.toString(one.children()),
                    Integer.toString(one.listed()),
                    Integer.toString(one.left()),
                    Integer.toString(one.leftOfListed())));
        }
    }
}
