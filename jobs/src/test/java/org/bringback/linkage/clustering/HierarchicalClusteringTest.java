package org.bringback.linkage.clustering;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class HierarchicalClusteringTest {

    @Test
    void oneOddLinkDoesNotJoinTwoGroupsThatContradictEachOther() {
        double[][] evidence = evidence(6, -15);
        link(evidence, 20, 0, 1, 2);
        link(evidence, 20, 3, 4, 5);
        link(evidence, 12, 2, 3);
        assertThat(new HierarchicalClustering(evidence, 8).clusters()).containsExactly(0, 0, 0, 3, 3, 3);
    }

    @Test
    void aRowWithLittleInItJoinsWhereOneOtherRowKnowsIt() {
        double[][] evidence = evidence(3, 0);
        link(evidence, 30, 0, 1);
        link(evidence, 20, 1, 2);
        assertThat(new HierarchicalClustering(evidence, 8).clusters()).containsExactly(0, 0, 0);
    }

    @Test
    void rowsThatMustStayApartDoEvenWhenAThirdKnowsBoth() {
        double[][] evidence = evidence(3, 0);
        link(evidence, 30, 0, 1);
        link(evidence, 29, 1, 2);
        link(evidence, Double.NEGATIVE_INFINITY, 0, 2);
        assertThat(new HierarchicalClustering(evidence, 8).clusters()).containsExactly(0, 0, 2);
    }

    private static double[][] evidence(int rows, double all) {
        double[][] evidence = new double[rows][rows];
        Arrays.stream(evidence).forEach(row -> Arrays.fill(row, all));
        return evidence;
    }

    private static void link(double[][] evidence, double weight, int... rows) {
        for (int i : rows) {
            for (int j : rows) {
                evidence[i][j] = i == j ? 0 : weight;
            }
        }
    }
}
