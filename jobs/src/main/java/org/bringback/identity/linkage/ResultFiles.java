package org.bringback.identity.linkage;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Path;
import org.bringback.identity.linkage.decide.Clusters;
import org.bringback.identity.linkage.decide.Decided;
import org.bringback.identity.linkage.decide.Outcome;
import org.bringback.identity.linkage.pairs.LinkSpace;
import org.bringback.identity.linkage.records.CsvOut;
import org.bringback.identity.linkage.records.RecordTable;
import org.bringback.identity.linkage.records.WholeFile;

/** Writes results as CSV: whole or not at all. */
final class ResultFiles {
    private final LinkSpace space;
    private final Outcome outcome;

    ResultFiles(LinkSpace space, Outcome outcome) {
        this.space = space;
        this.outcome = outcome;
    }

    /** {@code left_id,right_id,weight,probability,decision}. */
    void pairs(Path file) {
        WholeFile.rows(file, out -> {
            out.text("left_id,right_id,weight,probability,decision\n");
            for (Decided pair : outcome.pairs()) {
                out.id(space.left(), pair.left()).text(",").id(space.right(), pair.right());
                out.text("," + decimal(pair.weight(), 4) + "," + decimal(pair.probability(), 6));
                out.text(pair.match() ? ",match\n" : ",review\n");
            }
        });
    }

    /** {@code source,id,cluster}, every row of both files, clusters numbered from 1 in the order of their first rows. */
    void clusters(Path file) {
        Clusters clusters = outcome.clusters();
        int[] numbers = new int[clusters.rows()];
        int[] last = {0};
        WholeFile.rows(file, out -> {
            out.text("source,id,cluster\n");
            writeRows(out, "left,", space.left(), 0, numbers, last);
            if (!space.isWithin()) {
                writeRows(out, "right,", space.right(), space.left().rows(), numbers, last);
            }
        });
    }

    private void writeRows(CsvOut out, String source, RecordTable table, int first, int[] numbers, int[] last)
            throws IOException {
        for (int row = 0; row < table.rows(); row++) {
            int cluster = outcome.clusters().of(first + row);
            numbers[cluster] = numbers[cluster] == 0 ? ++last[0] : numbers[cluster];
            out.text(source).id(table, row).text(",").number(numbers[cluster]).text("\n");
        }
    }

    private static String decimal(double value, int places) {
        return BigDecimal.valueOf(value).setScale(places, RoundingMode.HALF_UP).toPlainString();
    }
}
