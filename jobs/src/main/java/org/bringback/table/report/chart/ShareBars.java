package org.bringback.table.report.chart;

import java.math.BigDecimal;
import java.util.List;
import org.bringback.table.report.definition.ChartDefinition;
import org.bringback.table.report.table.ReportCell;
import org.bringback.text.BilingualText;

/** Shares of a whole, ranked, in per cent. */
public record ShareBars(ChartDefinition definition, List<Share> shares) implements ReportChart {

    public ShareBars {
        shares = List.copyOf(shares);
    }

    /** The longest bar; 0 where no figure is printed. */
    public double largest() {
        return shares.stream().mapToDouble(Share::number).max().orElse(0);
    }

    /** @param percent a symbol where it is not printed */
    public record Share(BilingualText name, ReportCell percent) {

        /** 0 where no figure is printed. */
        public double number() {
            return percent.number().map(BigDecimal::doubleValue).orElse(0.0);
        }
    }
}
