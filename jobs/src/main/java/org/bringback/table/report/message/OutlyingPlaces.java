package org.bringback.table.report.message;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.bringback.table.report.definition.Topic;
import org.bringback.table.report.table.ReportCell;
import org.bringback.table.report.table.ReportRow;
import org.bringback.table.report.table.ReportTable;
import org.bringback.text.BilingualText;
import org.bringback.text.FigureFormat;

/** The places that have more open cases than chance explains. */
final class OutlyingPlaces {

    private static final int MAX_NAMED = 3;

    private final MessageSubject subject;
    private final Optional<ReportTable> ranking;

    OutlyingPlaces(MessageSubject subject) {
        this.subject = subject;
        this.ranking = subject.find(Topic.ATTENTION);
    }

    boolean isRanked() {
        return ranking.isPresent();
    }

    private List<ReportRow> rows() {
        ReportCell outlier = ReportCell.of(subject.outlier());
        return ranking.stream()
                .flatMap(table -> table.rows().stream()
                        .filter(row -> table.find(row, "chance")
                                .filter(outlier::equals)
                                .isPresent()))
                .toList();
    }

    boolean isAny() {
        return !rows().isEmpty();
    }

    /** Their names and shares; of many those with the largest shares, and that there are more. */
    BilingualText named() {
        List<ReportRow> rows = rows();
        List<BilingualText> named =
                rows.stream().limit(MAX_NAMED).map(this::named).toList();
        String thai = named.stream().map(BilingualText::thai).collect(Collectors.joining(" "));
        String english = named.stream().map(BilingualText::english).collect(Collectors.joining(", "));
        boolean more = rows.size() > MAX_NAMED;
        return new BilingualText(
                thai + (more ? " และพื้นที่อื่นในตาราง" : ""), english + (more ? " and others in the table" : ""));
    }

    private BilingualText named(ReportRow row) {
        BilingualText name = subject.names().apply(row);
        String share = percent(row);
        return new BilingualText(name.thai() + " (ร้อยละ " + share + ")", name.english() + " (" + share + "%)");
    }

    /** The share of all places together. */
    Optional<String> whole() {
        return ranking.flatMap(ReportTable::total).map(this::percent);
    }

    private String percent(ReportRow row) {
        return ranking.flatMap(table -> table.find(row, "percent"))
                .flatMap(ReportCell::number)
                .map(FigureFormat::grouped)
                .orElseThrow();
    }
}
