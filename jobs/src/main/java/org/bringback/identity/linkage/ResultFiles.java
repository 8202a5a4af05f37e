package org.bringback.identity.linkage;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.bringback.identity.linkage.decide.Decided;
import org.bringback.identity.linkage.decide.Outcome;
import org.bringback.identity.linkage.pairs.LinkSpace;
import org.bringback.identity.linkage.records.CsvOut;
import org.bringback.identity.linkage.records.LinkException;
import org.bringback.identity.linkage.records.WholeFile;
import org.bringback.identity.linkage.records.Workers;

/** Writes results as CSV: whole or not at all. */
final class ResultFiles {
    private final LinkSpace space;
    private final Outcome outcome;
    private final Workers workers;

    ResultFiles(LinkSpace space, Outcome outcome, Workers workers) {
        this.space = space;
        this.outcome = outcome;
        this.workers = workers;
    }

    /** Writes all files that are asked for, or none. */
    void write(Path pairsFile, Optional<Path> clustersFile) {
        WholeFile.Waiting pairs = pairs(pairsFile);
        try {
            clustersFile.map(this::clusters).ifPresent(WholeFile.Waiting::putInPlace);
        } catch (LinkException failure) {
            pairs.drop();
            throw failure;
        }
        pairs.putInPlace();
    }

    /** {@code left_id,right_id,weight,probability,decision}. */
    private WholeFile.Waiting pairs(Path file) {
        String header = "left_id,right_id,weight,probability,decision\n";
        return WholeFile.rows(file, header, outcome.pairs().size(), workers, this::pair);
    }

    private void pair(CsvOut out, int number) throws IOException {
        Decided pair = outcome.pairs().get(number);
        out.id(space.left(), pair.left()).text(",").id(space.right(), pair.right());
        out.text(",").decimal(pair.weight(), 4).text(",").decimal(pair.probability(), 6);
        out.text(pair.match() ? ",match\n" : ",review\n");
    }

    /** {@code source,id,cluster}, every row of both files, clusters numbered from 1 in the order of their first rows. */
    private WholeFile.Waiting clusters(Path file) {
        int[] numbers = clusterNumbers();
        int rows = space.isWithin() ? space.left().rows() : numbers.length;
        return WholeFile.rows(file, "source,id,cluster\n", rows, workers, (out, row) -> cluster(out, row, numbers));
    }

    private void cluster(CsvOut out, int row, int[] numbers) throws IOException {
        int leftRows = space.left().rows();
        if (row < leftRows) {
            out.text("left,").id(space.left(), row);
        } else {
            out.text("right,").id(space.right(), row - leftRows);
        }
        out.text(",").number(numbers[outcome.clusters().of(row)]).text("\n");
    }

    private int[] clusterNumbers() {
        int[] numbers = new int[outcome.clusters().rows()];
        int last = 0;
        for (int row = 0; row < numbers.length; row++) {
            int cluster = outcome.clusters().of(row);
            numbers[cluster] = numbers[cluster] == 0 ? ++last : numbers[cluster];
        }
        return numbers;
    }
}
