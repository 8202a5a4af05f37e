package org.bringback.linkage;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.bringback.linkage.clustering.DecidedPair;
import org.bringback.linkage.clustering.LinkageOutcome;
import org.bringback.linkage.input.LinkageInput;
import org.bringback.linkage.io.CsvByteWriter;
import org.bringback.linkage.io.ResultFile;
import org.bringback.linkage.record.LinkageException;
import org.bringback.linkage.record.Workers;

/** Writes results as CSV: whole or not at all. */
final class ResultWriter {
    private final LinkageInput input;
    private final LinkageOutcome outcome;
    private final Workers workers;

    ResultWriter(LinkageInput input, LinkageOutcome outcome, Workers workers) {
        this.input = input;
        this.outcome = outcome;
        this.workers = workers;
    }

    /** Writes all files that are asked for, or none. */
    void write(Path pairsFile, Optional<Path> clustersFile) {
        ResultFile.Waiting pairs = pairs(pairsFile);
        try {
            clustersFile.map(this::clusters).ifPresent(ResultFile.Waiting::putInPlace);
        } catch (LinkageException failure) {
            pairs.drop();
            throw failure;
        }
        pairs.putInPlace();
    }

    /** {@code left_id,right_id,weight,probability,decision}. */
    private ResultFile.Waiting pairs(Path file) {
        String header = "left_id,right_id,weight,probability,decision\n";
        return ResultFile.rows(file, header, outcome.pairs().size(), workers, this::pair);
    }

    private void pair(CsvByteWriter out, int number) throws IOException {
        DecidedPair pair = outcome.pairs().get(number);
        out.id(input.left(), pair.left()).text(",").id(input.right(), pair.right());
        out.text(",").decimal(pair.weight(), 4).text(",").decimal(pair.probability(), 6);
        out.text(pair.match() ? ",match\n" : ",review\n");
    }

    /** {@code source,id,cluster}, every row of both files, clusters numbered from 1 in the order of their first rows. */
    private ResultFile.Waiting clusters(Path file) {
        int[] numbers = clusterNumbers();
        int rows = input.isWithin() ? input.left().rows() : numbers.length;
        return ResultFile.rows(file, "source,id,cluster\n", rows, workers, (out, row) -> cluster(out, row, numbers));
    }

    private void cluster(CsvByteWriter out, int row, int[] numbers) throws IOException {
        int leftRows = input.left().rows();
        if (row < leftRows) {
            out.text("left,").id(input.left(), row);
        } else {
            out.text("right,").id(input.right(), row - leftRows);
        }
        out.text(",").number(numbers[outcome.clusters().clusterOf(row)]).text("\n");
    }

    private int[] clusterNumbers() {
        int[] numbers = new int[outcome.clusters().rows()];
        int last = 0;
        for (int row = 0; row < numbers.length; row++) {
            int cluster = outcome.clusters().clusterOf(row);
            numbers[cluster] = numbers[cluster] == 0 ? ++last : numbers[cluster];
        }
        return numbers;
    }
}
